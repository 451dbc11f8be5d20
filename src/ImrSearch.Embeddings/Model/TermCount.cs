namespace ImrSearch.Embeddings.Model;

/// <summary>A term by its number, and how often it stands in a text. Ordered by number, then by count.</summary>
internal readonly record struct TermCount(int Term, int Count) : IComparable<TermCount>
{
    public int CompareTo(TermCount other) => Term != other.Term ? Term.CompareTo(other.Term) : Count.CompareTo(other.Count);
}
