// A sheet laid over the page: darkens what is behind, Esc or a click beside it closes it.
#pragma once

#include "ui/widgets/pane.h"

#include <QPointer>

namespace tongdai {

/// A child of the window, not a dialog: nothing modal, and the focus goes back where it was.
class Overlay : public QWidget
{
    Q_OBJECT
public:
    Overlay(const Theme &theme, QWidget *window);

    void open();
    void close();
    Pane *sheet() const { return m_sheet; }

Q_SIGNALS:
    void closed();

protected:
    virtual QRect sheetRect() const = 0;
    virtual QWidget *firstFocus() const { return m_sheet; }
    virtual void opening() { }

    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    /// As wide as `width` (design pixels) where there is room, as tall as its content, in the upper middle.
    QRect centred(int width) const;
    void place(); ///< the sheet's content has another height now

    const Theme &m_theme;

private:

    Pane *m_sheet;
    QPointer<QWidget> m_before;
};

} // namespace tongdai
