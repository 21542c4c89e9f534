#include "ui/shell/callerstrip.h"

#include "ui/widgets/chip.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/keyaction.h"
#include "ui/widgets/keybutton.h"
#include "ui/widgets/textlabel.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QPainter>

namespace tongdai {

namespace {
constexpr int MostParts = 4;
}

CallerStrip::CallerStrip(const Theme &theme, QAction *take, QAction *find, QAction *pages, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setFocusPolicy(Qt::NoFocus);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(theme.px(16), 0, theme.px(12), 0);
    row->setSpacing(theme.px(10));
    m_page = new KeyButton(theme, pages, KeyButton::Look::Framed, this);
    m_page->setFocusPolicy(Qt::NoFocus);
    m_page->setCap(QStringLiteral("Ctrl+1…7"));
    row->addWidget(m_page);
    m_icon = new IconLabel(theme, QStringLiteral("phone"), Tone::Green, 18, this);
    row->addWidget(m_icon);
    m_words = new QHBoxLayout;
    m_words->setSpacing(theme.px(24));
    for (int i = 0; i < MostParts; ++i) {
        auto *part = new TextLabel(theme, TextStyle::Body, Tone::Text, this, TextLabel::Fit::Elide);
        part->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
        m_parts << part;
        m_words->addWidget(part);
    }
    row->addLayout(m_words);
    m_saved = new Chip(theme, this);
    m_saved->setObjectName(QStringLiteral("lastSave"));
    m_saved->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    row->addSpacing(theme.px(8));
    row->addWidget(m_saved);
    row->addStretch(1);
    m_take = new KeyButton(theme, take, KeyButton::Look::OnAccent, this);
    m_take->setFocusPolicy(Qt::NoFocus);
    m_find = new KeyButton(theme, find, KeyButton::Look::Framed, this);
    m_find->setFocusPolicy(Qt::NoFocus);
    m_find->setIconName(QStringLiteral("search"));
    row->addWidget(m_take);
    row->addWidget(m_find);
    refresh();
    connect(&theme, &Theme::changed, this, &CallerStrip::refresh);
}

void CallerStrip::refresh()
{
    setMinimumHeight(std::max(m_theme.px(44), m_theme.lineHeight(TextStyle::Body) + m_theme.px(20)));
    setMaximumHeight(minimumHeight());
    m_take->setVisible(m_ringing);
    for (KeyButton *button : {m_find, m_page})
        button->setLook(m_ringing ? KeyButton::Look::OnAccentFramed : KeyButton::Look::Framed);
    m_icon->setIcon(QStringLiteral("phone"), m_ringing ? Tone::OnAccent : Tone::Green);
    m_page->setVisible(m_narrow);
    m_icon->setVisible(!m_narrow || m_ringing);
    m_saved->setVisible(!m_ringing && !m_saved->words().isEmpty());
    show(m_ringing ? m_ring : m_quiet);
    update();
}

void CallerStrip::show(const QStringList &parts)
{
    for (int i = 0; i < m_parts.size(); ++i) {
        m_parts.at(i)->setTone(m_ringing ? Tone::OnAccent : i == 0 ? Tone::Text : Tone::Soft);
        m_parts.at(i)->setStyle(m_ringing && i < 2 ? TextStyle::BodyStrong : TextStyle::Body);
        m_parts.at(i)->setSay(i < parts.size() ? parts.at(i) : QString());
        // In a narrow window the last save is worth more than the counters.
        m_parts.at(i)->setVisible(i < parts.size() && (!m_narrow || m_ringing || m_saved->words().isEmpty()));
    }
}

void CallerStrip::setWords(const QStringList &parts)
{
    m_quiet = parts;
    refresh();
}

void CallerStrip::setNarrow(bool narrow, const QString &pageName, const QString &findWord)
{
    m_narrow = narrow;
    m_page->setWords(pageName);
    m_find->setWords(narrow || m_ringing ? findWord : QString());
    refresh();
}

void CallerStrip::setSaved(const QString &words, bool atCentre)
{
    m_saved->say(atCentre ? QStringLiteral("cloud-check") : QStringLiteral("check"), Tone::Green, words);
    refresh();
}

void CallerStrip::ring(const QStringList &parts, const QString &take)
{
    m_take->setWords(take);
    const bool began = !parts.isEmpty() && !m_ringing;
    m_ring = parts;
    m_ringing = !parts.isEmpty();
    refresh();
    if (began) {
        setAccessibleName(parts.join(QStringLiteral(", ")));
        QAccessibleEvent alert(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
}

void CallerStrip::paintEvent(QPaintEvent *)
{
    const Tokens &t = m_theme.tokens();
    QPainter painter(this);
    painter.fillRect(rect(), m_ringing ? t.accentFill : t.pane);
    if (!m_ringing)
        painter.fillRect(QRect(0, height() - 1, width(), 1), t.line);
    QColor bar = m_ringing ? t.onAccent : t.line;
    for (int i = 1; i < m_parts.size(); ++i) {
        if (m_parts.at(i)->isVisible()) {
            const int x = m_parts.at(i)->x() - m_theme.px(12);
            painter.fillRect(QRect(x, (height() - m_theme.px(16)) / 2, 1, m_theme.px(16)), bar);
        }
    }
}

} // namespace tongdai
