// Rows that a widget paints and hits by itself, told to a screen reader one by one.
#pragma once

#include <QRect>
#include <QString>

namespace tongdai {

struct PaintedRow {
    QString words;
    QString key; ///< what chooses it: "3", "Ctrl+2"
    QRect rect; ///< in the widget's coordinates
    bool chosen = false;
};

/// Of a QWidget; installAccessibleRoles() makes the rows known. GUI thread.
class PaintedRows
{
public:
    enum class Kind { List, Pages };

    PaintedRows() = default;
    PaintedRows(const PaintedRows &) = delete;
    PaintedRows &operator=(const PaintedRows &) = delete;
    virtual ~PaintedRows() = default;

    virtual Kind paintedKind() const = 0;
    virtual int paintedCount() const = 0;
    virtual PaintedRow painted(int row) const = 0; ///< `row` from 0, below the count
    virtual int paintedFocus() const { return -1; } ///< the row that keys would choose; -1: none
    virtual void pressPainted(int row) = 0; ///< as a click on it
};

} // namespace tongdai
