using System.Text;

namespace ImrSearch.Index.Terms;

/// <summary>
/// The terms of a dictionary that fit a matcher, in order. Terms are sorted, so that what the matcher knows of a beginning
/// holds for all terms that begin so: what they share is looked at once, and where nothing can fit, the walk goes on at
/// the next term that may. Not thread-safe.
/// </summary>
internal sealed class TermWalk(TermDictionaryReader dictionary, ITermMatcher matcher)
{
    /// <summary>A few terms are sooner read than looked up.</summary>
    private const int StepsBeforeSeek = 8;

    private readonly TermEnumerator _terms = dictionary.Enumerate();

    // The beginning of the last term that the matcher has taken, and where each of its letters ends.
    private readonly List<int> _ends = [];
    private byte[] _taken = new byte[64];
    private byte[] _target = new byte[64 + 4];
    private int _targetLength;

    private enum Verdict
    {
        Fits,
        DoesNotFit,

        /// <summary>Nor does any term before the target.</summary>
        Jump,

        /// <summary>Nor does any term after it.</summary>
        End,
    }

    /// <summary>The term at hand as UTF-8; valid until the walk goes on.</summary>
    public ReadOnlySpan<byte> Term => _terms.Term;

    /// <summary>What is known of it.</summary>
    public TermInfo Info => _terms.Info;

    /// <summary>Goes on to the next term that fits; the first, to begin with.</summary>
    public bool MoveNext()
    {
        var more = _terms.MoveNext();
        while (more)
        {
            switch (Take(_terms.Term))
            {
                case Verdict.Fits:
                    return true;
                case Verdict.DoesNotFit:
                    more = _terms.MoveNext();
                    break;
                case Verdict.Jump:
                    more = Jump();
                    break;
                default:
                    return false;
            }
        }

        return false;
    }

    private bool Jump()
    {
        var target = _target.AsSpan(0, _targetLength);
        for (var i = 0; i < StepsBeforeSeek; i++)
        {
            if (!_terms.MoveNext())
            {
                return false;
            }

            if (_terms.Term.SequenceCompareTo(target) >= 0)
            {
                return true;
            }
        }

        return _terms.Seek(target);
    }

    private Verdict Take(ReadOnlySpan<byte> term)
    {
        if (_taken.Length < term.Length)
        {
            Array.Resize(ref _taken, 2 * term.Length);
            Array.Resize(ref _target, _taken.Length + 4);
        }

        var shared = term.CommonPrefixLength(_taken.AsSpan(0, _ends.Count == 0 ? 0 : _ends[^1]));
        var kept = _ends.Count;
        while (kept > 0 && _ends[kept - 1] > shared)
        {
            kept--;
        }

        _ends.RemoveRange(kept, _ends.Count - kept);
        matcher.Truncate(kept);
        var at = kept == 0 ? 0 : _ends[kept - 1];
        while (at < term.Length)
        {
            Rune.DecodeFromUtf8(term[at..], out var letter, out var length);
            if (!matcher.Step(letter))
            {
                return FindTarget(term, at, letter);
            }

            term.Slice(at, length).CopyTo(_taken.AsSpan(at));
            at += length;
            _ends.Add(at);
        }

        return matcher.IsMatch ? Verdict.Fits : Verdict.DoesNotFit;
    }

    /// <summary>Where to go on when a letter is refused: at the next letter in its place, or behind all that begins so.</summary>
    private Verdict FindTarget(ReadOnlySpan<byte> term, int at, Rune refused)
    {
        term[..at].CopyTo(_target);
        if (matcher.Next(refused) is { } next)
        {
            _targetLength = at + next.EncodeToUtf8(_target.AsSpan(at));
        }
        else if (at > 0)
        {
            // No UTF-8 byte is the largest there is.
            _target[at - 1]++;
            _targetLength = at;
        }
        else
        {
            return Verdict.End;
        }

        // Bytes that are no UTF-8 are in no order of letters: never go back.
        return term.SequenceCompareTo(_target.AsSpan(0, _targetLength)) < 0 ? Verdict.Jump : Verdict.DoesNotFit;
    }
}
