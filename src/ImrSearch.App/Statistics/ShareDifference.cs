namespace ImrSearch.App.Statistics;

/// <summary>How far the shares overturned of two sets lie apart, and whether that can easily be chance.</summary>
public sealed record ShareDifference
{
    public ShareDifference(Share first, Share second)
    {
        (First, Second) = (first, second);
        (Low, High) = NewcombeInterval.Of(first, second);
    }

    public Share First { get; }

    public Share Second { get; }

    /// <summary>The first rate less the second, -1 to 1; 0 where one set is empty.</summary>
    public double Rate => IsKnown ? First.Rate - Second.Rate : 0;

    /// <summary>The lower end of the 95 % interval (<see cref="NewcombeInterval"/>).</summary>
    public double Low { get; }

    /// <summary>The upper end.</summary>
    public double High { get; }

    /// <summary>False where one of the sets has no decision with an outcome.</summary>
    public bool IsKnown => First.N > 0 && Second.N > 0;

    /// <summary>True where no difference lies within the interval.</summary>
    public bool CanBeChance => Low <= 0 && High >= 0;

    /// <summary>Whether one of the sets is too small to say much.</summary>
    public bool IsFew => First.IsFew || Second.IsFew;
}
