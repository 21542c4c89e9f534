#include "ui/shell/parkedgroup.h"

#include "models/ports/clock.h"
#include "models/ports/directory.h"
#include "models/ports/whenready.h"
#include "ui/widgets/describedrows.h"
#include "ui/widgets/sectiontitle.h"
#include "ui/widgets/timewords.h"

#include <QEvent>
#include <QListView>
#include <QRegularExpression>
#include <QStringListModel>
#include <QVBoxLayout>

namespace tongdai {

namespace {

constexpr int RowsShown = 4; ///< the list scrolls beyond these

QString joined(const QStringList &parts)
{
    return parts.filter(QRegularExpression(QStringLiteral("\\S"))).join(QStringLiteral(" · "));
}

} // namespace

ParkedGroup::ParkedGroup(const Theme &theme, ParkedWork &parked, const Directory &directory,
                         const Clock &clock, KindWords kindWords, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_parked(parked)
    , m_directory(directory)
    , m_clock(clock)
    , m_kindWords(kindWords)
    , m_rows(new QStringListModel(this))
    , m_title(new SectionTitle(theme, this))
    , m_list(new QListView(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, theme.px(8), 0, 0);
    column->setSpacing(theme.px(4));
    auto *head = new QVBoxLayout;
    head->setContentsMargins(theme.px(20), 0, theme.px(20), 0);
    head->addWidget(m_title);
    column->addLayout(head);
    m_list->setObjectName(QStringLiteral("parkedItems"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setModel(m_rows);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setUniformItemSizes(true);
    m_list->setAttribute(Qt::WA_InputMethodEnabled, false);
    m_list->setItemDelegate(new DescribedRows(
        theme, DescribedRows::Lines::Two, [this](int row, RowPainter &painter) { paintRow(row, painter); }, m_list));
    column->addWidget(m_list);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &ParkedGroup::currentChanged);
    connect(&parked, &ParkedWork::parkedChanged, this, &ParkedGroup::ask);
    hide();
    retranslate();
    ask();
}

void ParkedGroup::retranslate()
{
    m_title->setTitle(tr("Parked at the centre"));
    m_list->setAccessibleName(tr("Parked at the centre"));
    take(m_notices);
}

void ParkedGroup::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

QWidget *ParkedGroup::list() const
{
    return m_list;
}

std::optional<ParkedNotice> ParkedGroup::current() const
{
    const int row = m_list->currentIndex().row();
    return row >= 0 && row < m_notices.size() ? std::optional(m_notices.at(row)) : std::nullopt;
}

void ParkedGroup::ask()
{
    whenReady(this, m_parked.parked(), [this](const Result<QList<ParkedNotice>> &notices) {
        if (notices) // what is shown stays when it cannot be read for a moment
            take(*notices);
    });
}

void ParkedGroup::take(const QList<ParkedNotice> &notices)
{
    const auto before = current();
    m_notices = notices;
    QStringList said;
    int row = 0;
    for (const ParkedNotice &notice : notices) {
        if (before && before->opId == notice.opId)
            row = static_cast<int>(said.size());
        said.append(heading(notice) + QStringLiteral(". ") + reason(notice));
    }
    m_rows->setStringList(said);
    m_title->setNote(notices.isEmpty() ? QString() : QString::number(notices.size()));
    m_list->setFixedHeight(twoLineRow(m_theme) * std::min(RowsShown, std::max(1, count())));
    setVisible(!notices.isEmpty());
    if (!notices.isEmpty())
        m_list->setCurrentIndex(m_rows->index(row));
    Q_EMIT currentChanged();
}

QString ParkedGroup::who(const ParkedNotice &notice) const
{
    const auto user = m_directory.user(notice.actor);
    return joined({user && !user->fullName.isEmpty() ? user->fullName : notice.actor, notice.station});
}

QString ParkedGroup::heading(const ParkedNotice &notice) const
{
    return joined({m_kindWords(notice.kind), notice.number, who(notice)});
}

QString ParkedGroup::reason(const ParkedNotice &notice)
{
    switch (notice.why) {
    case ParkedNotice::Why::Newer:
        return tr("It was made by a later program than the centre's. It will be carried out once the centre "
                  "is updated.");
    case ParkedNotice::Why::Behind:
        return tr("It waits behind another parked change of the same record.");
    case ParkedNotice::Why::Stranger:
        return tr("As far as the centre knows its author has never signed in on that machine; after the centre "
                  "was put back to an older copy that may be so. It will be carried out when that person signs "
                  "in there.");
    case ParkedNotice::Why::Failed:
        break;
    }
    QString words
        = tr("The centre tried several times and could not carry it out. It is kept whole; an administrator"
             " can have it tried again.");
    if (!notice.problem.isEmpty())
        //: %1 a short word or two that name the fault, not translated
        words += QLatin1Char(' ')
            + tr("For the administrator: %1.")
                  .arg(QStringList({notice.problem, notice.code}).join(QLatin1Char(' ')).trimmed());
    return words;
}

QString ParkedGroup::shortReason(ParkedNotice::Why why)
{
    switch (why) {
    case ParkedNotice::Why::Failed:
        return tr("Could not be carried out");
    case ParkedNotice::Why::Newer:
        return tr("Waits for the centre's update");
    case ParkedNotice::Why::Behind:
        return tr("Waits behind another");
    case ParkedNotice::Why::Stranger:
        return tr("Waits for its author to sign in");
    }
    return {};
}

void ParkedGroup::paintRow(int row, RowPainter &painter) const
{
    if (row < 0 || row >= m_notices.size())
        return;
    const ParkedNotice &notice = m_notices.at(row);
    const int inset = m_theme.px(20);
    painter.line(m_theme.px(6), TextStyle::Body, inset, inset);
    painter.textRight(TimeWords::sinceWord(notice.atMs, m_clock.nowMs()), TextStyle::Caption, Tone::Soft);
    painter.gapRight(8);
    painter.icon(QStringLiteral("alert"), Tone::Amber);
    painter.gap(8);
    painter.text(m_kindWords(notice.kind), TextStyle::Body, Tone::Text);
    painter.gap(8);
    painter.text(notice.number, TextStyle::Body, Tone::Text);
    painter.line(m_theme.px(7) + m_theme.lineHeight(TextStyle::Body), TextStyle::Caption,
                 inset + m_theme.px(22), inset);
    painter.textRight(shortReason(notice.why), TextStyle::Caption, Tone::Amber);
    painter.gapRight(8);
    painter.text(who(notice), TextStyle::Caption, Tone::Soft);
}

} // namespace tongdai
