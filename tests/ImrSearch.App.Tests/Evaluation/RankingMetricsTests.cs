using ImrSearch.App.Evaluation;

namespace ImrSearch.App.Tests.Evaluation;

public class RankingMetricsTests
{
    [Fact]
    public void Ndcg_is_as_computed_by_hand()
    {
        // Ranked 2, 0, 1; judged 2, 1, 1: (2/1 + 1/2) over (2/1 + 1/log2 3 + 1/2).
        Assert.Equal(2.5 / (2.5 + (1 / Math.Log2(3))), RankingMetrics.Ndcg([2, 0, 1], [1, 0, 2, 1], 10), 12);
        Assert.Equal(0.798485, RankingMetrics.Ndcg([2, 0, 1], [1, 0, 2, 1], 10), 6);
    }

    [Fact]
    public void Ndcg_looks_no_deeper_than_asked_in_the_ranking_and_in_the_best_order()
    {
        Assert.Equal(0, RankingMetrics.Ndcg([0, 1], [1], 1));
        Assert.Equal(1, RankingMetrics.Ndcg([1, 0, 0], [1, 1, 1], 1), 12);
    }

    [Fact]
    public void Average_precision_is_as_computed_by_hand()
    {
        // Relevant at ranks 1, 3 and 6, four relevant: (1/1 + 2/3 + 3/6 + 0) / 4.
        Assert.Equal((1 + (2.0 / 3) + 0.5) / 4, RankingMetrics.AveragePrecision([1, 0, 2, 0, 0, 1], 4), 12);
    }

    [Fact]
    public void Recall_is_of_all_relevant_and_precision_of_all_ranks_also_empty_ones()
    {
        Assert.Equal(0.5, RankingMetrics.Recall([1, 0, 1, 1], 4, 3), 12);
        Assert.Equal(0.2, RankingMetrics.Precision([1, 1], 10), 12);
        Assert.Equal(0.5, RankingMetrics.Precision([0, 1, 1, 1], 2), 12);
    }

    [Fact]
    public void Grades_below_zero_are_as_irrelevant_as_zero()
    {
        Assert.Equal(RankingMetrics.Ndcg([0, 1], [1, 0], 10), RankingMetrics.Ndcg([-1, 1], [1, -1], 10), 12);
        Assert.Equal(0.5, RankingMetrics.AveragePrecision([-1, 1], 1), 12);
    }

    [Fact]
    public void Without_anything_relevant_every_measure_is_zero()
    {
        Assert.Equal(0, RankingMetrics.Ndcg([0, 0], [0], 10));
        Assert.Equal(0, RankingMetrics.AveragePrecision([0], 0));
        Assert.Equal(0, RankingMetrics.Recall([0], 0, 100));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void A_depth_below_one_is_refused(int depth)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => RankingMetrics.Ndcg([1], [1], depth));
        Assert.Throws<ArgumentOutOfRangeException>(() => RankingMetrics.Precision([1], depth));
    }

    [Fact]
    public void On_random_rankings_they_agree_with_plain_sums_and_stay_between_zero_and_one()
    {
        var random = new Random(20261122);
        for (var round = 0; round < 500; round++)
        {
            var judged = Enumerable.Range(0, random.Next(1, 30)).Select(_ => random.Next(-1, 4)).ToArray();
            var ranked = judged.Where(_ => random.Next(3) > 0).Concat(Enumerable.Repeat(0, random.Next(20))).ToArray();
            random.Shuffle(ranked);
            var relevant = judged.Count(grade => grade > 0);
            var depth = random.Next(1, 25);

            var ndcg = RankingMetrics.Ndcg(ranked, judged, depth);
            Assert.Equal(PlainNdcg(ranked, judged, depth), ndcg, 10);
            Assert.InRange(ndcg, 0, 1 + 1e-12);
            var map = RankingMetrics.AveragePrecision(ranked, relevant);
            Assert.Equal(PlainAveragePrecision(ranked, relevant), map, 10);
            Assert.InRange(map, 0, 1 + 1e-12);
            Assert.InRange(RankingMetrics.Recall(ranked, relevant, depth), 0, 1);
            Assert.InRange(RankingMetrics.Precision(ranked, depth), 0, 1);

            // The order of the judgements means nothing, and the best order of all is the best there is.
            random.Shuffle(judged);
            Assert.Equal(ndcg, RankingMetrics.Ndcg(ranked, judged, depth), 12);
            int[] best = [.. judged.OrderDescending()];
            Assert.Equal(relevant == 0 ? 0 : 1, RankingMetrics.Ndcg(best, judged, depth), 10);
            Assert.Equal(relevant == 0 ? 0 : 1, RankingMetrics.AveragePrecision(best, relevant), 10);
        }
    }

    [Fact]
    public void Moving_a_relevant_document_up_never_makes_a_ranking_worse()
    {
        var random = new Random(5);
        for (var round = 0; round < 300; round++)
        {
            var ranked = Enumerable.Range(0, 12).Select(_ => random.Next(0, 3)).ToArray();
            var at = random.Next(1, ranked.Length);
            if (ranked[at] <= ranked[at - 1])
            {
                continue;
            }

            var better = ranked.ToArray();
            (better[at - 1], better[at]) = (ranked[at], ranked[at - 1]);
            Assert.True(RankingMetrics.Ndcg(better, ranked, 10) >= RankingMetrics.Ndcg(ranked, ranked, 10));
            Assert.True(RankingMetrics.AveragePrecision(better, 12) >= RankingMetrics.AveragePrecision(ranked, 12));
        }
    }

    private static double PlainNdcg(int[] ranked, int[] judged, int depth)
    {
        double gain = 0, ideal = 0;
        var sorted = judged.OrderByDescending(grade => grade).ToArray();
        for (var rank = 1; rank <= depth; rank++)
        {
            gain += rank <= ranked.Length && ranked[rank - 1] > 0 ? ranked[rank - 1] / Math.Log(rank + 1, 2) : 0;
            ideal += rank <= sorted.Length && sorted[rank - 1] > 0 ? sorted[rank - 1] / Math.Log(rank + 1, 2) : 0;
        }

        return ideal == 0 ? 0 : gain / ideal;
    }

    private static double PlainAveragePrecision(int[] ranked, int relevant)
    {
        var sum = 0.0;
        for (var rank = 1; rank <= ranked.Length; rank++)
        {
            sum += ranked[rank - 1] > 0 ? ranked.Take(rank).Count(grade => grade > 0) / (double)rank : 0;
        }

        return relevant == 0 ? 0 : sum / relevant;
    }
}
