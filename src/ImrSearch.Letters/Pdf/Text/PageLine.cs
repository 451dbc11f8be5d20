namespace ImrSearch.Letters.Pdf.Text;

/// <summary>Words that stand on one line, from left to right.</summary>
internal sealed class PageLine
{
    /// <summary>Where letters reach above and below their baseline, in font sizes.</summary>
    private const float Ascent = 0.72F;
    private const float Descent = 0.2F;

    // Smaller words (raised, lowered) belong to the line of bigger ones; a heading's huge letters do not gather the lines beside it.
    private const float MostBigger = 2.2F;

    private Word _base;

    public PageLine(Word word)
    {
        Words.Add(word);
        _base = word;
    }

    public PageLine(IEnumerable<Word> words)
    {
        Words.AddRange(words);
        _base = Words.MaxBy(w => w.Size)!;
    }

    public List<Word> Words { get; } = [];

    /// <summary>The baseline of its biggest words.</summary>
    public float Y => _base.Y;

    public float Size => _base.Size;

    public float X0 => Words[0].X0;

    public float X1 => Words[^1].X1;

    /// <summary>How far it starts from the left edge of the page's text.</summary>
    public float Indent { get; set; }

    /// <summary>Whether it stands in another column than the line before it.</summary>
    public bool StartsColumn { get; set; }

    /// <summary>How much of the smaller of line and word lies beside the other, 0 to 1.</summary>
    public float Beside(Word word)
    {
        var (small, big) = word.Size < Size ? (word.Size, Size) : (Size, word.Size);
        if (big > MostBigger * small)
        {
            return Math.Abs(word.Y - Y) < 0.1F * small ? 1 : 0;
        }

        var top = Math.Min(Y + (Ascent * Size), word.Y + (Ascent * word.Size));
        var bottom = Math.Max(Y - (Descent * Size), word.Y - (Descent * word.Size));
        return (top - bottom) / ((Ascent + Descent) * small);
    }

    public void Add(Word word)
    {
        Words.Add(word);
        if (word.Size > _base.Size * 1.05F)
        {
            _base = word;
        }
    }
}
