namespace ImrSearch.Index.Analysis;

/// <summary>
/// One step of <see cref="PorterStemmer"/>: endings and what each becomes. Only the first ending that fits is looked at.
/// Rules are grouped by the last letter but one, which leaves few to compare with a word. Thread-safe.
/// </summary>
internal sealed class SuffixRules
{
    private readonly (string Ending, string Becomes)[][] _byLastButOne = new (string, string)[128][];

    /// <summary>Rules in order; every ending has two characters of ASCII or more.</summary>
    public SuffixRules(params (string Ending, string Becomes)[] rules)
    {
        Array.Fill(_byLastButOne, []);
        foreach (var group in rules.GroupBy(rule => rule.Ending[^2]))
        {
            _byLastButOne[group.Key] = [.. group];
        }
    }

    /// <summary>Finds the first rule whose ending <paramref name="word"/> has.</summary>
    public bool Find(ReadOnlySpan<char> word, out string ending, out string becomes)
    {
        if (word.Length > 1 && word[^2] < _byLastButOne.Length)
        {
            foreach (var rule in _byLastButOne[word[^2]])
            {
                if (word.EndsWith(rule.Ending))
                {
                    (ending, becomes) = rule;
                    return true;
                }
            }
        }

        (ending, becomes) = ("", "");
        return false;
    }
}
