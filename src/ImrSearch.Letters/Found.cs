namespace ImrSearch.Letters;

/// <summary>A value found in a text that was evened out, by place in that text.</summary>
internal readonly record struct Found<T>(T Value, TextSpan Place, double Confidence = Confidence.Printed);
