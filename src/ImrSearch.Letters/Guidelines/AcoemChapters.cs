using System.Globalization;

namespace ImrSearch.Letters.Guidelines;

/// <summary>Finds the chapter of ACOEM's guidelines that printed words or a number mean.</summary>
internal static class AcoemChapters
{
    private static List<AcoemChapter> All => GuidelineData.Instance.AcoemChapters;

    /// <summary>One telling word is enough, in whatever order the name is printed: "Hand, Wrist and Forearm Complaints".</summary>
    public static AcoemChapter? Named(string printed) =>
        All.Find(c => c.Words.Exists(w => printed.Contains(w, StringComparison.OrdinalIgnoreCase)));

    /// <summary>The chapter of that number in the second edition.</summary>
    public static AcoemChapter? Numbered(string number) =>
        int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? All.Find(c => c.Number == n) : null;
}
