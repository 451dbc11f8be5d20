namespace ImrSearch.Samples.Forms;

/// <summary>One family of letter: its headings and their order.</summary>
internal interface ILetterForm
{
    void Print(LetterPage page, LetterContent content);
}
