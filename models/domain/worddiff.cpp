#include "models/domain/worddiff.h"

#include <QStringList>

#include <algorithm>
#include <vector>

namespace tongdai {

namespace {

/// Beyond this many changed words nobody reads a comparison, and the search would take seconds.
constexpr int MostChanges = 3000;

/// Words and the spaces between them, each on its own; joined again they are the text.
QStringList pieces(const QString &text)
{
    QStringList found;
    qsizetype from = 0;
    for (qsizetype i = 1; i <= text.size(); ++i) {
        if (i == text.size() || text.at(i).isSpace() != text.at(i - 1).isSpace()
            || text.at(i) == QLatin1Char('\n') || text.at(i - 1) == QLatin1Char('\n')) {
            found.append(text.mid(from, i - from));
            from = i;
        }
    }
    return found;
}

void append(QList<DiffRun> &runs, DiffRun::Kind kind, const QString &text)
{
    if (text.isEmpty())
        return;
    if (!runs.isEmpty() && runs.last().kind == kind)
        runs.last().text += text;
    else
        runs.append({kind, text});
}

/// What went before what came: between two same runs one removed and one added run at most.
QList<DiffRun> ordered(const QList<DiffRun> &runs)
{
    QList<DiffRun> out;
    QString removed;
    QString added;
    const auto flush = [&] {
        append(out, DiffRun::Kind::Removed, removed);
        append(out, DiffRun::Kind::Added, added);
        removed.clear();
        added.clear();
    };
    for (const DiffRun &run : runs) {
        if (run.kind == DiffRun::Kind::Removed)
            removed += run.text;
        else if (run.kind == DiffRun::Kind::Added)
            added += run.text;
        else {
            flush();
            append(out, run.kind, run.text);
        }
    }
    flush();
    return out;
}

/// Myers, "An O(ND) difference algorithm and its variations" (1986): furthest reaching paths, kept for each
/// number of changes and walked back. Empty when more than MostChanges are needed.
std::vector<std::vector<int>> paths(const QStringList &a, const QStringList &b, int most)
{
    const int n = static_cast<int>(a.size());
    const int m = static_cast<int>(b.size());
    std::vector<std::vector<int>> kept;
    std::vector<int> reach(static_cast<std::size_t>(2 * most + 3), 0);
    const auto at = [most](int k) { return static_cast<std::size_t>(k + most + 1); };
    for (int d = 0; d <= most; ++d) {
        kept.emplace_back(reach.begin() + static_cast<std::ptrdiff_t>(at(-d - 1)),
                          reach.begin() + static_cast<std::ptrdiff_t>(at(d + 1)) + 1);
        for (int k = -d; k <= d; k += 2) {
            const bool down = k == -d || (k != d && reach[at(k - 1)] < reach[at(k + 1)]);
            int x = down ? reach[at(k + 1)] : reach[at(k - 1)] + 1;
            while (x < n && x - k < m && a.at(x) == b.at(x - k))
                ++x;
            reach[at(k)] = x;
            if (x >= n && x - k >= m)
                return kept;
        }
    }
    return {};
}

QList<DiffRun> between(const QStringList &a, const QStringList &b)
{
    const int most = std::min(MostChanges, static_cast<int>(a.size() + b.size()));
    const auto kept = paths(a, b, most);
    if (kept.empty())
        return {{DiffRun::Kind::Removed, a.join(QString())}, {DiffRun::Kind::Added, b.join(QString())}};
    QList<DiffRun> back;
    int x = static_cast<int>(a.size());
    int y = static_cast<int>(b.size());
    for (int d = static_cast<int>(kept.size()) - 1; d >= 0; --d) {
        const std::vector<int> &reach = kept[static_cast<std::size_t>(d)];
        const auto at = [d](int k) { return static_cast<std::size_t>(k + d + 1); };
        const int k = x - y;
        const bool down = k == -d || (k != d && reach[at(k - 1)] < reach[at(k + 1)]);
        const int fromX = d == 0 ? 0 : down ? reach[at(k + 1)] : reach[at(k - 1)];
        const int fromY = d == 0 ? 0 : fromX - (down ? k + 1 : k - 1);
        while (x > fromX && y > fromY && a.at(x - 1) == b.at(y - 1)) {
            back.append({DiffRun::Kind::Same, a.at(--x)});
            --y;
        }
        if (d == 0)
            break;
        if (down)
            back.append({DiffRun::Kind::Added, b.at(--y)});
        else
            back.append({DiffRun::Kind::Removed, a.at(--x)});
    }
    std::reverse(back.begin(), back.end());
    return back;
}

} // namespace

QList<DiffRun> wordDiff(const QString &before, const QString &after)
{
    const QStringList a = pieces(before);
    const QStringList b = pieces(after);
    qsizetype head = 0;
    while (head < a.size() && head < b.size() && a.at(head) == b.at(head))
        ++head;
    qsizetype tail = 0;
    while (tail < a.size() - head && tail < b.size() - head
           && a.at(a.size() - 1 - tail) == b.at(b.size() - 1 - tail))
        ++tail;
    QList<DiffRun> runs;
    append(runs, DiffRun::Kind::Same, a.mid(0, head).join(QString()));
    for (const DiffRun &run :
         between(a.mid(head, a.size() - head - tail), b.mid(head, b.size() - head - tail)))
        runs.append(run);
    append(runs, DiffRun::Kind::Same, a.mid(a.size() - tail).join(QString()));
    return ordered(runs);
}

} // namespace tongdai
