#include "ui/shell/statusline.h"

#include "models/ports/clock.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/keycap.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/timewords.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QMouseEvent>
#include <QPainter>

namespace tongdai {

namespace {
/// Data older than this is worth saying how old it is.
constexpr qint64 WorthSayingMs = 60'000;
/// A clock further off than this spoils due times, so the person is told.
constexpr qint64 SkewMs = 120'000;
} // namespace

SyncLook lookOf(const SyncStatus &status)
{
    switch (status.state) {
    case SyncState::Untrusted:
    case SyncState::DiskFull:
    case SyncState::NeedUpdate:
        return {QStringLiteral("lock"), Tone::Red};
    case SyncState::NeedLogin:
        return {QStringLiteral("alert"), Tone::Amber};
    default:
        break;
    }
    if (status.refused > 0)
        return {QStringLiteral("alert"), Tone::Amber};
    switch (status.state) {
    case SyncState::Offline:
        return {QStringLiteral("cloud-off"), Tone::Amber};
    case SyncState::Live:
        if (status.waiting == 0)
            return {QStringLiteral("cloud-check"), Tone::Green};
        return {QStringLiteral("cloud-up"), Tone::Accent};
    case SyncState::SignedOut:
    case SyncState::Practice:
        return {QStringLiteral("cloud-off"), Tone::Soft};
    default:
        return {QStringLiteral("cloud-up"), Tone::Accent};
    }
}

StatusLine::StatusLine(const Theme &theme, const SyncMonitor &sync, const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_sync(sync)
    , m_clock(clock)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(theme.px(16), 0, theme.px(16), 0);
    row->setSpacing(theme.px(8));
    m_icon = new IconLabel(theme, {}, Tone::Green, 16, this);
    m_words = new TextLabel(theme, TextStyle::Caption, Tone::Text, this, TextLabel::Fit::Elide);
    m_words->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    m_words->setObjectName(QStringLiteral("syncWords"));
    m_age = new TextLabel(theme, TextStyle::Caption, Tone::Soft, this);
    m_promiseIcon = new IconLabel(theme, QStringLiteral("phone"), Tone::Amber, 16, this);
    m_promise = new TextLabel(theme, TextStyle::Caption, Tone::Amber, this, TextLabel::Fit::Elide);
    m_promise->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    m_promise->setObjectName(QStringLiteral("promiseWords"));
    m_promiseKey = new KeyCap(theme, QStringLiteral("Shift+F4"), this);
    m_draft = new TextLabel(theme, TextStyle::Caption, Tone::Soft, this, TextLabel::Fit::Elide);
    m_draft->setObjectName(QStringLiteral("draftWords"));
    m_keyCap = new KeyCap(theme, QStringLiteral("F1"), this);
    m_keys = new TextLabel(theme, TextStyle::Caption, Tone::Soft, this);
    m_now = new TextLabel(theme, TextStyle::Caption, Tone::Soft, this);
    row->addWidget(m_icon);
    row->addWidget(m_words);
    row->addSpacing(theme.px(16));
    row->addWidget(m_age);
    row->addSpacing(theme.px(16));
    row->addWidget(m_promiseIcon);
    row->addWidget(m_promise);
    row->addWidget(m_promiseKey);
    for (QWidget *part : {static_cast<QWidget *>(m_promiseIcon), static_cast<QWidget *>(m_promise),
                          static_cast<QWidget *>(m_promiseKey)})
        part->hide();
    row->addWidget(m_draft, 1);
    row->addStretch(0);
    row->addWidget(m_keyCap);
    row->addWidget(m_keys);
    row->addSpacing(theme.px(16));
    row->addWidget(m_now);
    connect(&sync, &SyncMonitor::statusChanged, this, &StatusLine::refresh);
    connect(&theme, &Theme::changed, this, &StatusLine::refresh);
    m_second.setInterval(1000);
    connect(&m_second, &QTimer::timeout, this, &StatusLine::tick);
    m_second.start();
    retranslate();
}

void StatusLine::retranslate()
{
    m_keys->setText(tr("Keys"));
    refresh();
    setDraftKept(m_draftMs);
}

void StatusLine::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void StatusLine::refresh()
{
    setFixedHeight(std::max(m_theme.px(28), m_theme.lineHeight(TextStyle::Caption) + m_theme.px(10)));
    const SyncStatus status = m_sync.status();
    const qint64 now = m_clock.nowMs();
    const SyncLook look = lookOf(status);
    m_icon->setIcon(look.icon, look.tone);
    QString words = Labels::of(status, now);
    if (m_files > 0)
        words += QStringLiteral(" · ") + tr("%n file(s) to be sent", nullptr, m_files);
    m_words->setSay(words);
    QString age;
    if (qAbs(status.clockSkewMs) > SkewMs)
        age = tr("This machine's clock is off by %n minute(s)", nullptr,
                 static_cast<int>(qAbs(status.clockSkewMs) / 60'000));
    else if (status.state != SyncState::Live && status.dataAsOfMs > 0
             && now - status.dataAsOfMs > WorthSayingMs)
        age = tr("Data as of %1").arg(TimeWords::sinceWord(status.dataAsOfMs, now));
    m_age->setSay(age);
    m_age->setVisible(!age.isEmpty() && !m_narrow);
    const bool promised = !m_promise->text().isEmpty();
    m_promiseKey->setVisible(promised && !m_narrow);
    m_draft->setVisible(!m_narrow || (m_words->text().size() < 30 && !promised));
    tick();
    update();
}

void StatusLine::setNarrow(bool narrow)
{
    m_narrow = narrow;
    m_keys->setVisible(!narrow);
    m_keyCap->setVisible(!narrow);
    refresh();
}

QString StatusLine::syncWords() const
{
    return m_words->text();
}

void StatusLine::tick()
{
    m_now->setText(TimeWords::longNow(m_clock.nowMs()));
}

void StatusLine::setPromise(const QString &words, bool due)
{
    const bool news = !words.isEmpty() && (m_promise->text().isEmpty() || due != m_promiseDue);
    m_promiseDue = due;
    m_promiseIcon->setIcon(QStringLiteral("phone"), due ? Tone::Red : Tone::Amber);
    m_promise->setTone(due ? Tone::Red : Tone::Amber);
    m_promise->setSay(words);
    m_promiseIcon->setVisible(!words.isEmpty());
    m_promise->setVisible(!words.isEmpty());
    refresh();
    if (news) { // a screen reader says it; the focus stays where it is
        QAccessibleEvent alert(m_promise, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
}

void StatusLine::setFilesWaiting(int files)
{
    if (std::exchange(m_files, files) != files)
        refresh();
}

void StatusLine::setDraftKept(qint64 atMs)
{
    m_draftMs = atMs;
    m_draft->setText(atMs > 0 ? tr("Draft saved on this machine %1").arg(TimeWords::clockSeconds(atMs))
                              : QString());
    update();
}

void StatusLine::mousePressEvent(QMouseEvent *event)
{
    const bool promised = !m_promise->text().isEmpty();
    if (promised && event->pos().x() >= m_promiseIcon->x() && event->pos().x() < m_draft->x())
        Q_EMIT promiseClicked();
    else if (event->pos().x() < (promised ? m_promiseIcon->x() : m_draft->x()))
        Q_EMIT syncClicked();
    else if (event->pos().x() >= m_keyCap->x() && event->pos().x() < m_now->x())
        Q_EMIT keysClicked();
}

void StatusLine::paintEvent(QPaintEvent *)
{
    const Tokens &t = m_theme.tokens();
    QPainter painter(this);
    painter.fillRect(rect(), t.ground);
    painter.fillRect(QRect(0, 0, width(), 1), t.line);
    const auto bar = [&](const QWidget *before) {
        painter.fillRect(
            QRect(before->x() - m_theme.px(14), (height() - m_theme.px(14)) / 2, 1, m_theme.px(14)), t.line);
    };
    if (m_age->isVisible())
        bar(m_age);
    if (m_draft->isVisible() && !m_draft->text().isEmpty())
        bar(m_draft);
    bar(m_now);
}

} // namespace tongdai
