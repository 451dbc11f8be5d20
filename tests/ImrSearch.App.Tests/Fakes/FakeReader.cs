using System.Globalization;
using System.Text;
using ImrSearch.Letters;

namespace ImrSearch.App.Tests.Fakes;

/// <summary>
/// Reads a form of letter that is made for tests, a line a fact: <c>case: X</c>, <c>date: 2016-01-31</c>,
/// <c>summary: words</c>, <c>item: title | outcome | rationale</c>, <c>sample</c>. A file that begins with "unreadable"
/// gives no letter while <see cref="CanReadAll"/> is false; one that begins with "throw" makes the reader fail; one
/// without items is kept as text.
/// </summary>
internal sealed class FakeReader
{
    private int _calls;

    public int Calls => _calls;

    public bool CanReadAll { get; set; }

    public Action<string>? OnRead { get; set; }

    /// <summary>What a newer reader makes of a text before it reads it.</summary>
    public Func<string, string>? Rewrite { get; set; }

    public LetterReading Read(ReadOnlyMemory<byte> content, string fileName, CancellationToken cancellation)
    {
        Interlocked.Increment(ref _calls);
        OnRead?.Invoke(fileName);
        cancellation.ThrowIfCancellationRequested();
        var text = Encoding.UTF8.GetString(content.Span);
        text = Rewrite?.Invoke(text) ?? text;
        if (text.StartsWith("throw", StringComparison.Ordinal))
        {
            throw new InvalidOperationException("a fault of the reader");
        }

        if (text.Length == 0 || (text.StartsWith("unreadable", StringComparison.Ordinal) && !CanReadAll))
        {
            return new LetterReading(null, [new LetterProblem(LetterProblem.ReadStage, "No text could be read.")]);
        }

        var facts = text.Split('\n').Select(line => line.Split(": ", 2)).ToList();
        var decisions = Of("item").Select((line, i) => line.Split('|', StringSplitOptions.TrimEntries) is var parts
            ? new Decision { Ordinal = i + 1, Item = parts[0], Outcome = Enum.Parse<Outcome>(parts[1]), Rationale = parts[2] }
            : throw new InvalidOperationException()).ToList();
        var letter = new Letter
        {
            Family = decisions.Count == 0 ? LetterFamily.Unknown : LetterFamily.CaseNumber,
            Text = text,
            CaseNumber = Of("case").FirstOrDefault(),
            DecisionDate = Of("date").Select(d => (DateOnly?)DateOnly.Parse(d, CultureInfo.InvariantCulture)).FirstOrDefault(),
            IsSample = facts.Exists(f => f[0] == "sample"),
            Decisions = decisions,
            Passages = decisions.Count == 0
                ? [new Passage(PassageKind.Text, null, text, new TextSpan(0, text.Length))]
                :
                [
                    .. decisions.Select(d => new Passage(PassageKind.Rationale, d.Ordinal, d.Rationale, default)),
                    .. Of("summary").Select(s => new Passage(PassageKind.Summary, null, s, default)),
                ],
        };
        return new LetterReading(letter, decisions.Count > 0 ? [] : [new LetterProblem(LetterProblem.ParseStage, "The form of the letter is not known.")]);

        IEnumerable<string> Of(string name) => facts.Where(f => f[0] == name && f.Length == 2).Select(f => f[1]);
    }
}
