// Our own one-colour line icons, drawn in any token.
#pragma once

#include <QColor>
#include <QPixmap>
#include <QWidget>

class QPainter;

namespace tongdai {

class Theme;
enum class Tone;

/// Draws resources/icons/<name>.svg in `color`, filling the square `rect`. Nothing when there is no such
/// icon.
void paintIcon(QPainter *painter, const QRectF &rect, const QString &name, const QColor &color);

/// One icon of `size` design pixels. Decoration: words beside it say the same.
class IconLabel : public QWidget
{
    Q_OBJECT
public:
    IconLabel(const Theme &theme, const QString &name, Tone tone, int size = 16, QWidget *parent = nullptr);

    void setIcon(const QString &name, Tone tone);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    QString m_name;
    Tone m_tone;
    int m_size;
};

} // namespace tongdai
