// What the operator reads out: large lines on the accent tint with a bar at the left.
#pragma once

#include "ui/widgets/theme.h"

#include <QHash>
#include <QTextEdit>

namespace tongdai {

/// Plain text, selectable by mouse, as tall as its text (no scroll bar of its own). Line height 115 %.
class SpokenText : public QTextEdit
{
    Q_OBJECT
public:
    explicit SpokenText(const Theme &theme, QWidget *parent = nullptr);

    void say(const QString &text);
    /// As a quotation of the caller: sunk ground, grey bar.
    void setQuote(bool quote);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {80, sizeHint().height()}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    QMimeData *createMimeDataFromSelection() const override;

private:
    void refresh();
    void layOut();

    const Theme &m_theme;
    bool m_quote = false;
    mutable QHash<int, int> m_heights; ///< by width; layouts ask for the same few many times over
};

} // namespace tongdai
