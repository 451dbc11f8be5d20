namespace ImrSearch.Letters.Pdf;

/// <summary>A PDF asked for more than the reader grants; caught at the reader's door, where it becomes a problem.</summary>
/// <param name="problem">What is wrong and what to do next, in plain English.</param>
internal sealed class PdfLimitException(string problem) : Exception(problem);
