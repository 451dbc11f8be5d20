namespace ImrSearch.Embeddings.Training;

/// <summary>Counts the steps of the decomposition: a start, and three steps for each round, two more for the end.</summary>
internal sealed class StepProgress(TrainingProgress progress, int powerIterations)
{
    private readonly double _steps = 1 + (3 * powerIterations) + 4 + 2;
    private int _done;

    public void Within(int part, int parts) => Report(_done + ((double)part / parts));

    public void Next() => Report(++_done);

    private void Report(double steps) =>
        progress.Report(TrainingProgress.ReadingShare + ((1 - TrainingProgress.ReadingShare) * steps / _steps));
}
