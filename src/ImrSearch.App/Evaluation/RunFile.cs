using System.Globalization;

namespace ImrSearch.App.Evaluation;

/// <summary>Writes rankings in the form of TREC run files, which trec_eval reads: <c>query Q0 document rank score tag</c>.</summary>
public static class RunFile
{
    public static void Write(TextWriter output, EvaluationReport report)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(report);
        foreach (var result in report.Results)
        {
            for (var i = 0; i < result.Ranking.Count; i++)
            {
                var (document, score) = result.Ranking[i];
                output.WriteLine(string.Create(
                    CultureInfo.InvariantCulture, $"{result.Query} Q0 {document} {i + 1} {score:R} {report.Mode.ToString().ToLowerInvariant()}"));
            }
        }
    }
}
