#include "ui/knowledge/procedureaside.h"

#include "models/ports/whenready.h"
#include "ui/knowledge/unitfactspanel.h"
#include "ui/widgets/sectiontitle.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/timewords.h"

#include <QAbstractButton>
#include <QEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

namespace tongdai {

namespace {

/// A procedure's name as a link: one or more lines, Enter opens it.
class NearName final : public QAbstractButton
{
public:
    NearName(const Theme &theme, const QString &name, QWidget *parent)
        : QAbstractButton(parent)
        , m_theme(theme)
        , m_name(name.left(300).simplified())
    {
        setText(m_name);
        setAccessibleName(m_name);
        setFocusPolicy(Qt::TabFocus);
        setCursor(Qt::PointingHandCursor);
        QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
        policy.setHeightForWidth(true);
        setSizePolicy(policy);
    }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override
    {
        return QFontMetrics(m_theme.font(TextStyle::Body))
                   .boundingRect(QRect(0, 0, width, 10'000), Qt::TextWordWrap, m_name)
                   .height()
            + m_theme.px(4);
    }
    QSize sizeHint() const override
    {
        return {m_theme.px(180), heightForWidth(std::max(width(), m_theme.px(120)))};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setFont(m_theme.font(TextStyle::Body));
        painter.setPen(underMouse() || hasFocus() ? m_theme.tokens().accent : m_theme.tokens().text);
        painter.drawText(rect().adjusted(0, m_theme.px(2), 0, 0), Qt::TextWordWrap, m_name);
        if (hasFocus()) {
            painter.setPen(QPen(m_theme.tokens().accent, 2));
            painter.drawRect(rect().adjusted(1, 1, -1, -1));
        }
    }
    void keyPressEvent(QKeyEvent *event) override
    {
        if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
            && event->modifiers() == Qt::NoModifier)
            click();
        else
            QAbstractButton::keyPressEvent(event);
    }

private:
    const Theme &m_theme;
    QString m_name;
};

} // namespace

ProcedureAside::ProcedureAside(const Theme &theme, ArticleIndex &index, const Directory &directory,
                               UnitFactsPanel *facts, QWidget *parent)
    : SunkPane(theme, parent)
    , m_theme(theme)
    , m_index(index)
    , m_directory(directory)
    , m_facts(facts)
    , m_body(new QWidget)
    , m_foot(new QWidget(this))
    , m_namesTitle(new SectionTitle(theme, m_body))
    , m_names(new TextLabel(theme, TextStyle::Body, Tone::Text, m_body, TextLabel::Fit::Wrap))
    , m_relatedTitle(new SectionTitle(theme, m_body))
    , m_related(new QVBoxLayout)
    , m_scroll(new QScrollArea(this))
    , m_checkedCaption(new TextLabel(theme, TextStyle::Caption, Tone::Soft, m_foot))
    , m_checkedBy(new TextLabel(theme, TextStyle::BodyStrong, Tone::Text, m_foot, TextLabel::Fit::Wrap))
    , m_checkedMore(new TextLabel(theme, TextStyle::Caption, Tone::Soft, m_foot, TextLabel::Fit::Wrap))
{
    m_related->setSpacing(theme.px(2));
    auto *column = new QVBoxLayout(m_body);
    column->setContentsMargins(theme.px(16), theme.px(14), theme.px(16), theme.px(12));
    column->setSpacing(theme.px(6));
    column->addWidget(m_facts);
    column->addSpacing(theme.px(10));
    column->addWidget(m_namesTitle);
    column->addWidget(m_names);
    column->addSpacing(theme.px(10));
    column->addWidget(m_relatedTitle);
    column->addLayout(m_related);
    column->addStretch(1);
    auto *foot = new QVBoxLayout(m_foot);
    foot->setContentsMargins(theme.px(16), theme.px(8), theme.px(16), theme.px(10));
    foot->setSpacing(theme.px(2));
    for (TextLabel *part : {m_checkedCaption, m_checkedBy, m_checkedMore})
        foot->addWidget(part);

    m_scroll->setWidget(m_body);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_body->setAutoFillBackground(false);
    m_body->installEventFilter(this);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(1, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(m_scroll, 1);
    all->addWidget(new HairLine(theme, this));
    all->addWidget(m_foot);
    clear();
}

void ProcedureAside::show(const Procedure &procedure)
{
    const bool other = procedure.id != m_procedure.id;
    m_procedure = procedure;
    retranslate();
    m_facts->setProcedure(procedure);
    m_body->show();
    m_foot->show();
    if (other) {
        setRelated({});
        askRelated();
    }
}

void ProcedureAside::clear()
{
    m_procedure = {};
    ++m_asked;
    m_body->hide();
    m_foot->hide();
}

bool ProcedureAside::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_body && event->type() == QEvent::LayoutRequest)
        fit();
    return SunkPane::eventFilter(watched, event);
}

void ProcedureAside::resizeEvent(QResizeEvent *event)
{
    SunkPane::resizeEvent(event);
    fit();
}

void ProcedureAside::fit()
{
    const int width = m_scroll->maximumViewportSize().width();
    const int room = m_scroll->maximumViewportSize().height();
    const QMargins margins = m_body->layout()->contentsMargins();
    const int inner = width - margins.left() - margins.right();
    const int gap = m_body->layout()->spacing();
    const int title = m_relatedTitle->sizeHint().height() + gap;
    const auto tall = [this, inner](int i) {
        return m_related->itemAt(i)->widget()->heightForWidth(inner) + m_related->spacing();
    };
    int used = m_body->layout()->hasHeightForWidth() ? m_body->layout()->totalHeightForWidth(width)
                                                     : m_body->layout()->totalSizeHint().height();
    for (int i = 0; i < m_related->count(); ++i) {
        if (!m_related->itemAt(i)->widget()->isHidden())
            used -= tall(i);
    }
    if (!m_relatedTitle->isHidden())
        used -= title;
    int shown = 0;
    used += title;
    while (shown < m_related->count() && used + tall(shown) <= room)
        used += tall(shown++);
    for (int i = 0; i < m_related->count(); ++i)
        m_related->itemAt(i)->widget()->setVisible(i < shown);
    m_relatedTitle->setVisible(shown > 0);
}

bool ProcedureAside::focusFirst()
{
    if (m_related->count() == 0 || m_related->itemAt(0)->widget()->isHidden())
        return false;
    m_related->itemAt(0)->widget()->setFocus(Qt::ShortcutFocusReason);
    return true;
}

void ProcedureAside::askRelated()
{
    const quint64 number = ++m_asked;
    SearchQuery query;
    query.text = m_procedure.name;
    query.field = m_procedure.field;
    query.limit = MostRelated + 1;
    whenReady(this, m_index.search(query), [this, number](const Result<SearchAnswer> &answer) {
        if (number == m_asked && answer)
            setRelated(answer->hits);
    });
}

void ProcedureAside::setRelated(const QList<SearchHit> &hits)
{
    while (QLayoutItem *item = m_related->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const SearchHit &hit : hits) {
        if (hit.id == m_procedure.id || m_related->count() == MostRelated)
            continue;
        auto *name = new NearName(m_theme, hit.name, m_body);
        m_related->addWidget(name);
        connect(name, &QAbstractButton::clicked, this, [this, id = hit.id] { Q_EMIT procedureAsked(id); });
    }
    fit();
}

void ProcedureAside::retranslate()
{
    m_namesTitle->setTitle(tr("Common names"));
    QStringList names;
    for (const QString &name : m_procedure.commonNames.mid(0, MostNames))
        names.append(name.left(200).simplified());
    if (const auto more = m_procedure.commonNames.size() - MostNames; more > 0)
        names.append(tr("and %n more", nullptr, static_cast<int>(more)));
    m_names->setTone(names.isEmpty() ? Tone::Soft : Tone::Text);
    m_names->setSay(names.isEmpty() ? tr("none known yet") : names.join(QLatin1Char('\n')));
    m_relatedTitle->setTitle(tr("Procedures close to it"));
    m_checkedCaption->setText(tr("Checked by"));
    const auto editor = m_directory.user(m_procedure.checkedBy);
    if (m_procedure.checkedOn.isValid()) {
        m_checkedBy->setSay(editor                                ? editor->fullName
                                : m_procedure.checkedBy.isEmpty() ? tr("not recorded")
                                                                  : m_procedure.checkedBy);
        m_checkedMore->setSay(
            m_procedure.nextCheck.isValid()
                ? tr("on %1, again before %2")
                      .arg(TimeWords::date(m_procedure.checkedOn), TimeWords::date(m_procedure.nextCheck))
                : tr("on %1").arg(TimeWords::date(m_procedure.checkedOn)));
    } else {
        m_checkedBy->setSay(tr("nobody yet"));
        m_checkedMore->setSay(
            m_procedure.source.isEmpty() ? QString() : tr("Source: %1").arg(m_procedure.source.left(200)));
    }
    m_checkedMore->setVisible(!m_checkedMore->text().isEmpty());
}

void ProcedureAside::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange && !m_procedure.id.isEmpty())
        retranslate();
    SunkPane::changeEvent(event);
}

} // namespace tongdai
