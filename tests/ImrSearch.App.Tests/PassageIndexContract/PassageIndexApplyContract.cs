using ImrSearch.App.Passages;
using static ImrSearch.App.Tests.PassageIndexContract.TestLetters;

namespace ImrSearch.App.Tests.PassageIndexContract;

/// <summary>Changes: what they replace, when they are seen, what survives.</summary>
public abstract class PassageIndexApplyContract : PassageIndexContract
{
    [Fact]
    public void A_new_index_is_empty()
    {
        Assert.Equal(0, Index.AppliedChange);
        Assert.Equal(new PassageTotals(0, 0, 0), Search("").Totals);
        Assert.Empty(Search("norco").Hits);
        Assert.Empty(Index.Verify(cancellation: Token));
        var status = Index.Status();
        Assert.Equal((0, 0, 0), (status.Decisions, status.Letters, status.Passages));
    }

    [Fact]
    public void What_was_applied_is_found_and_counted()
    {
        Apply(Letter("A", Decision("A#1", "Norco", "opioid taper", "urine test"), Decision("A#2", "MRI", "spine scan")));
        Apply(Letter("B", Decision("B#1", "Norco", "weaning")));
        Assert.Equal(["A#1", "B#1"], Found("norco"));
        Assert.Equal(new PassageTotals(3, 2, 4), Search("").Totals);
        var status = Index.Status();
        Assert.Equal((3, 2, 4, 2L), (status.Decisions, status.Letters, status.Passages, status.AppliedChange));
        Assert.True(status.SizeBytes > 0);
    }

    [Fact]
    public void A_letter_replaces_what_was_there_of_it()
    {
        Apply(Letter("A", Decision("A#1", "Norco", "opioid"), Decision("A#2", "MRI", "scan")));
        Apply(Letter("A", Decision("A#1", "Surgery", "fusion")));
        Assert.Empty(Found("norco OR mri"));
        Assert.Equal(["A#1"], Found("fusion"));
        Assert.Equal(new PassageTotals(1, 1, 1), Search("").Totals);
    }

    [Fact]
    public void A_later_change_of_a_letter_in_the_same_step_wins()
    {
        Apply(
            Letter("A", Decision("A#1", "Norco", "opioid")),
            Letter("B", Decision("B#1", "Norco", "opioid")),
            Letter("A", Decision("A#1", "Surgery", "fusion")),
            Removal("B"));
        Assert.Equal(["A#1"], Found(""));
        Assert.Equal(["A#1"], Found("surgery"));
    }

    [Fact]
    public void A_removed_letter_is_gone()
    {
        Apply(Letter("A", Decision("A#1", "Norco", "opioid")), Letter("B", Decision("B#1", "Norco", "opioid")));
        Apply(Removal("A"), Removal("never there"));
        Assert.Equal(["B#1"], Found("norco"));
        Assert.Equal(1, Index.Status().Letters);
    }

    [Fact]
    public void Everything_survives_a_restart()
    {
        Apply(Letter("A", Decision("A#1", "Norco", "opioid").With(DecisionFields.Outcome, "Upheld").On("2016-05-01")));
        Apply(Removal("none"));
        Reopen();
        Assert.Equal(2, Index.AppliedChange);
        Assert.Equal(["A#1"], Found("norco outcome:upheld"));
        Assert.Empty(Index.Verify(cancellation: Token));
    }

    [Fact]
    public void The_applied_change_is_stored_also_when_nothing_changed()
    {
        Index.Apply([], 41, Token);
        Assert.Equal(41, Index.AppliedChange);
        Reopen();
        Assert.Equal(41, Index.AppliedChange);
    }

    [Fact]
    public void A_cancelled_step_leaves_nothing_behind()
    {
        Apply(Letter("A", Decision("A#1", "Norco", "opioid")));
        using var source = new CancellationTokenSource();
        IEnumerable<LetterChange> Changes()
        {
            yield return Letter("A", Decision("A#1", "Surgery", "fusion"));
            yield return Letter("B", Decision("B#1", "Surgery", "fusion"));
            source.Cancel();
            yield return Letter("C", Decision("C#1", "Surgery", "fusion"));
        }

        Assert.ThrowsAny<OperationCanceledException>(() => Index.Apply(Changes(), 9, source.Token));
        CheckOld();
        Reopen();
        CheckOld();

        void CheckOld()
        {
            Assert.Equal(["A#1"], Found("norco"));
            Assert.Empty(Found("surgery"));
            Assert.Equal(1, Index.AppliedChange);
        }
    }

    [Fact]
    public void A_step_whose_source_fails_leaves_nothing_behind()
    {
        Apply(Letter("A", Decision("A#1", "Norco", "opioid")));
        static IEnumerable<LetterChange> Changes()
        {
            yield return Removal("A");
            throw new InvalidDataException("the source failed");
        }

        Assert.Throws<InvalidDataException>(() => Index.Apply(Changes(), 9, Token));
        Assert.Equal(["A#1"], Found("norco"));
        Assert.Equal(1, Index.AppliedChange);
        Apply(Letter("B", Decision("B#1", "Norco", "opioid")));
        Assert.Equal(["A#1", "B#1"], Found("norco"));
    }

    [Fact]
    public void A_search_during_a_step_sees_the_state_before_it()
    {
        Apply(Letter("A", Decision("A#1", "Norco", "opioid")));
        IEnumerable<LetterChange> Changes()
        {
            yield return Letter("A", Decision("A#1", "Surgery", "fusion"));
            Assert.Equal(["A#1"], Found("norco"));
            yield return Letter("B", Decision("B#1", "Surgery", "fusion"));
            Assert.Equal(new PassageTotals(1, 1, 1), Search("").Totals);
        }

        Index.Apply(Changes(), 3, Token);
        Assert.Equal(["A#1", "B#1"], Found("surgery"));
    }

    [Fact]
    public void A_search_during_a_rebuild_sees_the_state_before_it()
    {
        Apply(Letter("A", Decision("A#1", "Norco", "opioid")), Letter("B", Decision("B#1", "Norco", "opioid")));
        IEnumerable<LetterChange> Changes()
        {
            CheckOld();
            yield return Letter("B", Decision("B#1", "Surgery", "fusion"));
            CheckOld();
            yield return Letter("C", Decision("C#1", "Surgery", "fusion"));
            CheckOld();
        }

        Index.Rebuild(Changes(), 7, cancellation: Token);
        CheckNew();
        Reopen();
        CheckNew();
        Assert.Empty(Index.Verify(cancellation: Token));

        void CheckOld()
        {
            Assert.Equal(["A#1", "B#1"], Found("norco"));
            Assert.Equal(new PassageTotals(2, 2, 2), Search("").Totals);
            Assert.Equal(2, Index.AppliedChange);
        }

        void CheckNew()
        {
            Assert.Empty(Found("norco"));
            Assert.Equal(["B#1", "C#1"], Found("surgery"));
            Assert.Equal(7, Index.AppliedChange);
        }
    }

    [Fact]
    public void A_cancelled_rebuild_leaves_the_old_index()
    {
        Apply(Letter("A", Decision("A#1", "Norco", "opioid")));
        using var source = new CancellationTokenSource();
        IEnumerable<LetterChange> Changes()
        {
            yield return Letter("B", Decision("B#1", "Surgery", "fusion"));
            source.Cancel();
            yield return Letter("C", Decision("C#1", "Surgery", "fusion"));
        }

        Assert.ThrowsAny<OperationCanceledException>(() => Index.Rebuild(Changes(), 9, cancellation: source.Token));
        Assert.Equal(["A#1"], Found(""));
        Reopen();
        Assert.Equal(["A#1"], Found(""));
        Assert.Equal(1, Index.AppliedChange);
        Assert.Empty(Index.Verify(cancellation: Token));
    }

    [Fact]
    public void Rebuilding_from_nothing_empties_the_index()
    {
        Apply(Letter("A", Decision("A#1", "Norco", "opioid")));
        Index.Rebuild([], 0, cancellation: Token);
        Assert.Empty(Found(""));
        Assert.Equal(0, Index.AppliedChange);
        Reopen();
        Assert.Equal(0, Index.Status().Decisions);
        Apply(Letter("B", Decision("B#1", "Norco", "opioid")));
        Assert.Equal(["B#1"], Found("norco"));
    }
}
