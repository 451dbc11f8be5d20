using System.Globalization;

namespace ImrSearch.App.Importing;

/// <summary>Tells how far the learning of meanings is, as a stage of an import.</summary>
internal sealed class LearningProgress(Action<string> report) : IProgress<double>
{
    public void Report(double value) => report(string.Create(CultureInfo.InvariantCulture, $"learning what the words mean, {100 * value:0} %"));
}
