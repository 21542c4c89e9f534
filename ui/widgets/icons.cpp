#include "ui/widgets/icons.h"

#include "ui/widgets/theme.h"

#include <QFile>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace tongdai {

namespace {

/// The icons are drawn in black strokes; recolouring is a change of that one word.
QByteArray inked(const QString &name, const QColor &color)
{
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QByteArray svg = file.readAll();
    svg.replace(QByteArrayLiteral("#000"), color.name().toLatin1());
    return svg;
}

} // namespace

void paintIcon(QPainter *painter, const QRectF &rect, const QString &name, const QColor &color)
{
    if (name.isEmpty() || rect.isEmpty())
        return;
    const qreal ratio = painter->device() ? painter->device()->devicePixelRatioF() : 1.0;
    const QSize size = (rect.size() * ratio).toSize();
    const QString key = QStringLiteral("icon/%1/%2/%3").arg(name, color.name()).arg(size.width());
    QPixmap pixmap;
    if (!QPixmapCache::find(key, &pixmap)) {
        QSvgRenderer renderer(inked(name, color));
        if (!renderer.isValid())
            return;
        pixmap = QPixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter ink(&pixmap);
        renderer.render(&ink);
        ink.end();
        QPixmapCache::insert(key, pixmap);
    }
    painter->drawPixmap(rect, pixmap, QRectF(pixmap.rect()));
}

IconLabel::IconLabel(const Theme &theme, const QString &name, Tone tone, int size, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_name(name)
    , m_tone(tone)
    , m_size(size)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void IconLabel::setIcon(const QString &name, Tone tone)
{
    m_name = name;
    m_tone = tone;
    update();
}

QSize IconLabel::sizeHint() const
{
    return {m_theme.px(m_size), m_theme.px(m_size)};
}

void IconLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintIcon(&painter, QRectF(QPointF(), QSizeF(sizeHint())), m_name, m_theme.color(m_tone));
}

} // namespace tongdai
