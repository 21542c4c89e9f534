// The small framed key ("Ctrl+Enter") beside whatever it triggers.
#pragma once

#include "ui/widgets/theme.h"

#include <QKeySequence>
#include <QWidget>

class QPainter;

namespace tongdai {

/// The key as people here write it: "Ctrl+Enter", "PgDn", "F3". The same in every language, like the keyboard
/// itself.
QString keyText(const QKeySequence &key);

QSize keyCapSize(const Theme &theme, const QString &text);
/// Draws the cap centred on `rect`'s height, at its left. With `ink` line and text are drawn in it on
/// whatever is there.
void paintKeyCap(QPainter *painter, const QRect &rect, const Theme &theme, const QString &text,
                 const QColor &ink = {});

class KeyCap : public QWidget
{
    Q_OBJECT
public:
    explicit KeyCap(const Theme &theme, const QString &text, QWidget *parent = nullptr);

    void setText(const QString &text);
    QString text() const { return m_text; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    QString m_text;
};

} // namespace tongdai
