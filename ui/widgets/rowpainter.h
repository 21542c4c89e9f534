// What list delegates share: grounds of rows, and runs of text, icons and rings along a line.
#pragma once

#include "models/domain/ticket.h"
#include "ui/widgets/theme.h"

#include <QRect>

class QPainter;
class QStyleOptionViewItem;

namespace tongdai {

/// Paints one row of a list. Text runs fill the line from the left, right-hand runs from the right; what does
/// not fit between them ends in ….
class RowPainter
{
public:
    RowPainter(QPainter *painter, const Theme &theme, const QRect &row, bool selected);
    ~RowPainter();
    RowPainter(const RowPainter &) = delete;
    RowPainter &operator=(const RowPainter &) = delete;

    /// Ground, selection with its 3 px bar at the left when `bar`, and a hairline below when `line`.
    void ground(bool bar, bool line);
    /// The same, as an inset rounded box (the result list of a call).
    void roundedGround();

    /// Starts a line: `top` within the row, in pixels; `left` and `right` are insets.
    void line(int top, TextStyle style, int left, int right);
    void text(const QString &words, TextStyle style, Tone tone);
    void gap(int design);
    void icon(const QString &name, Tone tone, int side = 14);
    void ring(TicketState state);
    void textRight(const QString &words, TextStyle style, Tone tone);
    void iconRight(const QString &name, Tone tone, int side = 14);
    void gapRight(int design);

    /// On a selected row hint words are drawn soft: hint has too little contrast there.
    Tone readable(Tone tone) const { return m_selected && tone == Tone::Hint ? Tone::Soft : tone; }

private:
    QPainter *m_painter;
    const Theme &m_theme;
    QRect m_row;
    bool m_selected;
    QRect m_line;
    int m_x = 0;
    int m_right = 0;
};

/// Height of a list row of one line (31 design pixels) and of two lines (53), never below what the fonts
/// need.
int oneLineRow(const Theme &theme);
int twoLineRow(const Theme &theme);

} // namespace tongdai
