#include "ui/widgets/foldertabs.h"

#include <QLocale>
#include <QPainter>

namespace tongdai {

FolderTabs::FolderTabs(const Theme &theme, QWidget *parent)
    : QTabBar(parent)
    , m_theme(theme)
{
    setDrawBase(false);
    setExpanding(false);
    setUsesScrollButtons(false);
    setElideMode(Qt::ElideNone);
    connect(&theme, &Theme::changed, this, [this] {
        setFont(m_theme.font(TextStyle::Body)); // lays the tabs out anew
        updateGeometry();
        update();
    });
    setFont(theme.font(TextStyle::Body));
}

void FolderTabs::setFolder(int index, const QString &words)
{
    while (count() <= index) {
        m_words.append(QString());
        m_counts.append(-1);
        addTab({});
    }
    m_words[index] = words;
    name(index);
}

void FolderTabs::setCount(int index, int count)
{
    if (index >= m_counts.size() || m_counts.at(index) == count)
        return;
    m_counts[index] = count;
    name(index);
}

QString FolderTabs::shown(int index) const
{
    return m_counts.at(index) < 0
        ? m_words.at(index)
        : m_words.at(index) + QLatin1Char(' ') + locale().toString(m_counts.at(index));
}

void FolderTabs::name(int index)
{
    setTabText(index, shown(index)); // also what a screen reader says
    updateGeometry();
    update();
}

QSize FolderTabs::tabSizeHint(int index) const
{
    const QFontMetrics metrics(m_theme.font(TextStyle::BodyStrong));
    return {metrics.horizontalAdvance(shown(index)) + m_theme.px(18), metrics.height() + m_theme.px(13)};
}

void FolderTabs::paintEvent(QPaintEvent *)
{
    const Tokens &t = m_theme.tokens();
    QPainter painter(this);
    for (int i = 0; i < count(); ++i) {
        const QRect rect = tabRect(i);
        const bool chosen = i == currentIndex();
        const QFont font = m_theme.font(chosen ? TextStyle::BodyStrong : TextStyle::Body);
        painter.setFont(font);
        painter.setPen(chosen ? t.accent : t.soft);
        painter.drawText(rect, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, shown(i));
        if (!chosen)
            continue;
        const int width = QFontMetrics(font).horizontalAdvance(shown(i));
        const int thick = m_theme.px(hasFocus() ? 3 : 2);
        painter.fillRect(QRect(rect.left(), rect.bottom() + 1 - thick, width, thick), t.accent);
    }
}

} // namespace tongdai
