namespace ImrSearch.Index.Analysis;

/// <summary>
/// Porter's first stemming algorithm ("An algorithm for suffix stripping", Program 14(3), 1980), with its author's two later
/// changes, which Apache Lucene's <c>PorterStemFilter</c> has too: -bli becomes -ble, -logi becomes -log.
/// Words of one or two letters stay. Meant for words in lower case; any other character counts as a consonant.
/// </summary>
public static class PorterStemmer
{
    private const int ShortestStemmed = 3;

    // Step 2 and step 3: an ending and what it becomes, after at least one vowel-consonant group.
    private static readonly SuffixRules DoubleSuffixes = new(
        ("ational", "ate"), ("tional", "tion"), ("enci", "ence"), ("anci", "ance"), ("izer", "ize"), ("bli", "ble"),
        ("alli", "al"), ("entli", "ent"), ("eli", "e"), ("ousli", "ous"), ("ization", "ize"), ("ation", "ate"),
        ("ator", "ate"), ("alism", "al"), ("iveness", "ive"), ("fulness", "ful"), ("ousness", "ous"), ("aliti", "al"),
        ("iviti", "ive"), ("biliti", "ble"), ("logi", "log"));

    private static readonly SuffixRules SingleSuffixes = new(
        ("icate", "ic"), ("ative", ""), ("alize", "al"), ("iciti", "ic"), ("ical", "ic"), ("ful", ""), ("ness", ""));

    // Step 4: endings that go after two groups; -ion only after s or t. Longer ones stand before those that they end in.
    private static readonly SuffixRules LastSuffixes = new(
        ("al", ""), ("ance", ""), ("ence", ""), ("er", ""), ("ic", ""), ("able", ""), ("ible", ""), ("ant", ""),
        ("ement", ""), ("ment", ""), ("ent", ""), ("ion", ""), ("ou", ""), ("ism", ""), ("ate", ""), ("iti", ""),
        ("ous", ""), ("ive", ""), ("ize", ""));

    /// <summary>The stem of a word.</summary>
    public static string Stem(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        var buffer = word.ToCharArray();
        return new string(buffer, 0, Stem(buffer.AsSpan()));
    }

    /// <summary>Stems in place and returns the length of the stem, which is never longer than the word.</summary>
    public static int Stem(Span<char> word)
    {
        if (word.Length < ShortestStemmed)
        {
            return word.Length;
        }

        var length = WithoutPlural(word);
        length = WithoutPastOrParticiple(word, length);
        YToI(word[..length]);
        length = Replace(word, length, DoubleSuffixes);
        length = Replace(word, length, SingleSuffixes);
        length = WithoutLastSuffix(word, length);
        return WithoutFinalE(word, length);
    }

    /// <summary>Step 1a: sses → ss, ies → i, ss stays, s goes.</summary>
    private static int WithoutPlural(ReadOnlySpan<char> word) => word switch
    {
        [.., 's', 's', 'e', 's'] or [.., 'i', 'e', 's'] => word.Length - 2,
        [.., 's', 's'] => word.Length,
        [.., 's'] => word.Length - 1,
        _ => word.Length,
    };

    /// <summary>Step 1b: eed → ee after a group; ed and ing go after a vowel, and the stem is mended.</summary>
    private static int WithoutPastOrParticiple(Span<char> word, int length)
    {
        if (word[..length].EndsWith("eed"))
        {
            return Measure(word[..(length - 3)]) > 0 ? length - 1 : length;
        }

        var cut = word[..length].EndsWith("ed") ? length - 2 : word[..length].EndsWith("ing") ? length - 3 : -1;
        if (cut < 0 || !HasVowel(word[..cut]))
        {
            return length;
        }

        var stem = word[..cut];
        if (stem.EndsWith("at") || stem.EndsWith("bl") || stem.EndsWith("iz"))
        {
            word[cut] = 'e';
            return cut + 1;
        }

        if (EndsInDoubleConsonant(stem))
        {
            return stem[^1] is 'l' or 's' or 'z' ? cut : cut - 1;
        }

        if (Measure(stem) == 1 && EndsInShortSyllable(stem))
        {
            word[cut] = 'e';
            return cut + 1;
        }

        return cut;
    }

    /// <summary>Step 1c: a final y becomes i when there is a vowel before it.</summary>
    private static void YToI(Span<char> word)
    {
        if (word is [.., 'y'] && HasVowel(word[..^1]))
        {
            word[^1] = 'i';
        }
    }

    private static int Replace(Span<char> word, int length, SuffixRules rules)
    {
        if (!rules.Find(word[..length], out var ending, out var becomes))
        {
            return length;
        }

        var stem = length - ending.Length;
        if (Measure(word[..stem]) == 0)
        {
            return length;
        }

        becomes.CopyTo(word[stem..]);
        return stem + becomes.Length;
    }

    private static int WithoutLastSuffix(ReadOnlySpan<char> word, int length)
    {
        if (!LastSuffixes.Find(word[..length], out var ending, out _))
        {
            return length;
        }

        var stem = word[..(length - ending.Length)];
        return Measure(stem) > 1 && (ending != "ion" || stem is [.., 's' or 't']) ? stem.Length : length;
    }

    /// <summary>Step 5: a final e goes after two groups, or after one that is no short syllable; then ll becomes l.</summary>
    private static int WithoutFinalE(ReadOnlySpan<char> word, int length)
    {
        if (word[length - 1] == 'e')
        {
            var stem = word[..(length - 1)];
            var groups = Measure(stem);
            if (groups > 1 || (groups == 1 && !EndsInShortSyllable(stem)))
            {
                length--;
            }
        }

        return word[..length] is [.., 'l', 'l'] && Measure(word[..(length - 1)]) > 1 ? length - 1 : length;
    }

    /// <summary>Porter's m: how many groups of vowels are followed by consonants.</summary>
    private static int Measure(ReadOnlySpan<char> word)
    {
        var groups = 0;
        var afterVowel = false;
        for (var i = 0; i < word.Length; i++)
        {
            var consonant = IsConsonant(word, i, !afterVowel && i > 0);
            groups += consonant && afterVowel ? 1 : 0;
            afterVowel = !consonant;
        }

        return groups;
    }

    private static bool HasVowel(ReadOnlySpan<char> word)
    {
        var afterConsonant = false;
        for (var i = 0; i < word.Length; i++)
        {
            if (!IsConsonant(word, i, afterConsonant))
            {
                return true;
            }

            afterConsonant = true;
        }

        return false;
    }

    /// <summary>A y is a vowel after a consonant, and a consonant elsewhere.</summary>
    private static bool IsConsonant(ReadOnlySpan<char> word, int at, bool afterConsonant) => word[at] switch
    {
        'a' or 'e' or 'i' or 'o' or 'u' => false,
        'y' => !afterConsonant,
        _ => true,
    };

    private static bool IsConsonant(ReadOnlySpan<char> word, int at)
    {
        // Back over a run of y: each is the opposite of the one before it.
        var first = at;
        while (first > 0 && word[first] == 'y')
        {
            first--;
        }

        var consonant = IsConsonant(word, first, afterConsonant: false);
        return (at - first) % 2 == 0 ? consonant : !consonant;
    }

    private static bool EndsInDoubleConsonant(ReadOnlySpan<char> word) =>
        word.Length > 1 && word[^1] == word[^2] && IsConsonant(word, word.Length - 1);

    /// <summary>Porter's *o: consonant, vowel, consonant, the last one not w, x or y: "hop", not "snow".</summary>
    private static bool EndsInShortSyllable(ReadOnlySpan<char> word) =>
        word.Length > 2
        && word[^1] is not ('w' or 'x' or 'y')
        && IsConsonant(word, word.Length - 1)
        && !IsConsonant(word, word.Length - 2)
        && IsConsonant(word, word.Length - 3);
}
