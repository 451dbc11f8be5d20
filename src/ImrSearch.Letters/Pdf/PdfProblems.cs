using System.Globalization;

namespace ImrSearch.Letters.Pdf;

/// <summary>What can be wrong with a PDF, in words for a person who is no programmer.</summary>
internal static class PdfProblems
{
    public const string ProgramMissing =
        "The program pdftotext (of poppler-utils), which reads PDFs, was not found on this computer. Install it and import again: "
        + "Debian and Ubuntu: sudo apt-get install poppler-utils; macOS: brew install poppler; "
        + "Windows: install Poppler for Windows and add its bin folder to the PATH.";

    public const string NoText =
        "The PDF holds no text: it is probably a scan. Run it through text recognition (OCR) and import the PDF that this makes.";

    public const string TooMuchText = "The PDF gives more than 16 MB of text, far more than any letter. Check that it is one determination letter.";

    public const string Locked = "The PDF is locked with a password. Open it with the password, save it without one and import that.";

    public const string Damaged = "The file is damaged or is no PDF, though it says so. Fetch the letter again from where it came.";

    public const string TooBig = "The PDF unpacks to far more data than any letter holds and was given up. Check that it is one determination letter, or fetch it again.";

    public const string TooDeep = "The PDF is nested deeper than any sound file and was given up. It is probably damaged; fetch the letter again.";

    public static string TooSlow(TimeSpan limit) => string.Create(CultureInfo.InvariantCulture,
        $"Reading the PDF took longer than {limit.TotalSeconds:0.#} seconds and was given up. The file is probably damaged; fetch the letter again.");

    public static string CouldNotRun(string program, string why) => $"The PDF could not be read with {program}: {why}";

    /// <summary>Puts the program's exit code (1: cannot open, 3: not permitted) and messages into plain words.</summary>
    public static string Explain(int exitCode, string errors)
    {
        if (errors.Contains("password", StringComparison.OrdinalIgnoreCase))
        {
            return Locked;
        }

        if (exitCode == 3 || errors.Contains("not allowed", StringComparison.OrdinalIgnoreCase))
        {
            return "The PDF forbids copying its text. Print it to a new PDF and import that.";
        }

        var first = errors.Split('\n', 2)[0].Trim();
        return Damaged + (first.Length > 0 ? $" (pdftotext: {first[..Math.Min(first.Length, 200)]})" : "");
    }
}
