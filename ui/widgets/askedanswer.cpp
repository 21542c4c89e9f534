#include "ui/widgets/askedanswer.h"

#include "models/domain/fee.h"
#include "models/domain/vietnamesetext.h"
#include "ui/widgets/textlabel.h"

#include <QVBoxLayout>

namespace tongdai {

namespace {

constexpr qsizetype MostPapers = 5;
constexpr int LongestPaper = 90;
constexpr qsizetype ShortEnoughForTitle = 150; // characters: three lines of the largest style

/// "8.000 đồng", or "Trực tiếp: 8.000 đồng; Trực tuyến: 4.000 đồng" when the ways differ.
QString byChannel(const QList<FilingMethod> &methods, QString FilingMethod::*member)
{
    QStringList values;
    QStringList named;
    for (const FilingMethod &method : methods) {
        const QString value = ProcedureText::shortened(method.*member, 120);
        if (value.isEmpty())
            continue;
        if (!values.contains(value))
            values << value;
        named << method.channel.simplified() + QStringLiteral(": ") + ProcedureText::inSentence(value);
    }
    return values.size() == 1 ? values.first() : named.join(QStringLiteral("; "));
}

bool isOnline(const FilingMethod &method)
{
    return foldMarks(method.channel).contains(QStringLiteral("truc tuyen"));
}

/// Papers that are forms to be filled in, by the words forms are called in Vietnamese lists.
bool isForm(const Paper &paper)
{
    const QString name = foldMarks(paper.name);
    for (const QString &word : {QStringLiteral("to khai"), QStringLiteral("mau "), QStringLiteral("bieu mau"),
                                QStringLiteral("don "), QStringLiteral("phieu ")}) {
        if (name.startsWith(word) || name.contains(QLatin1Char(' ') + word))
            return true;
    }
    return false;
}

QString listed(const QList<Paper> &papers)
{
    QStringList names;
    for (const Paper &paper : papers.mid(0, MostPapers))
        names << ProcedureText::shortened(paper.name, LongestPaper);
    return names.join(QStringLiteral("; "));
}

} // namespace

AskedText::Answer AskedText::of(const Procedure &procedure, Intent intent, const LocalFacts &local)
{
    switch (intent) {
    case Intent::None:
        return {};
    case Intent::Papers:
        return papers(procedure);
    case Intent::Fee:
        return fee(procedure, local);
    case Intent::Time:
        return time(procedure);
    case Intent::Where:
        return place(procedure, local);
    case Intent::Online:
        return online(procedure);
    case Intent::Conditions:
        return text(tr("Conditions"), procedure.conditions);
    case Intent::Form:
        return form(procedure);
    case Intent::Steps:
        return text(tr("Steps"), procedure.steps);
    case Intent::Result:
        return text(tr("What the citizen receives"), procedure.result);
    }
    return {};
}

AskedText::Answer AskedText::text(const QString &heading, const QString &body)
{
    Answer answer;
    answer.heading = heading;
    answer.text = ProcedureText::shortened(body, Longest);
    answer.silent = answer.text.isEmpty();
    answer.more = body.simplified().size() > Longest;
    if (answer.silent)
        answer.text = tr("The source does not say.");
    return answer;
}

AskedText::Answer AskedText::papers(const Procedure &procedure)
{
    const auto count = static_cast<int>(procedure.papers.size());
    Answer answer = text(tr("Papers"), listed(procedure.papers));
    if (count == 0)
        return answer;
    answer.text = count > MostPapers ? tr("%n paper(s): %1; and more below.", nullptr, count).arg(answer.text)
                                     : tr("%n paper(s): %1.", nullptr, count).arg(answer.text);
    return answer;
}

AskedText::Answer AskedText::fee(const Procedure &procedure, const LocalFacts &local)
{
    const QString ways = byChannel(procedure.methods, &FilingMethod::fee);
    Answer answer = text(tr("Fees and charges"), ways.isEmpty() ? procedure.fees : ways);
    if (answer.silent)
        answer.text = tr("The source does not say. Do not say it is free.");
    if (hasFeeBehindFree(procedure))
        answer.text += QLatin1Char('\n')
            + tr("Written as free, but a fee stands behind it: check before you say so.");
    if (const QString here = local.fact.fee.simplified(); !here.isEmpty()) {
        const QString said = tr("At %1: %2.").arg(local.unit, here);
        answer.text = answer.silent ? said : answer.text + QLatin1Char('\n') + said;
        answer.silent = false;
    }
    return answer;
}

AskedText::Answer AskedText::time(const Procedure &procedure)
{
    const QString ways = byChannel(procedure.methods, &FilingMethod::time);
    return text(tr("Processing time"), ways.isEmpty() ? procedure.timeLimit : ways);
}

AskedText::Answer AskedText::place(const Procedure &procedure, const LocalFacts &local)
{
    Answer answer = text(tr("Where to file"), procedure.agency);
    QStringList here {local.fact.counter.simplified(), local.fact.hours.simplified()};
    here.removeAll(QString());
    if (!here.isEmpty()) {
        const QString said = tr("At %1: %2.").arg(local.unit, here.join(QStringLiteral(", ")));
        answer.text = answer.silent ? said : answer.text + QLatin1Char('\n') + said;
        answer.silent = false;
    }
    return answer;
}

AskedText::Answer AskedText::online(const Procedure &procedure)
{
    Answer answer;
    answer.heading = tr("Filing online");
    QStringList others;
    for (const FilingMethod &method : procedure.methods) {
        if (!isOnline(method)) {
            others << ProcedureText::inSentence(method.channel.simplified());
            continue;
        }
        QStringList parts {method.time.simplified(), method.fee.simplified(), method.note.simplified()};
        parts.removeAll(QString());
        answer.text = parts.isEmpty()
            ? tr("Yes.")
            : tr("Yes: %1.").arg(ProcedureText::shortened(parts.join(QStringLiteral("; ")), Longest));
        return answer;
    }
    answer.silent = true;
    others.removeAll(QString());
    answer.text = others.isEmpty()
        ? tr("The source does not say.")
        : tr("The source names no online filing; it names: %1.").arg(others.join(QStringLiteral(", ")));
    return answer;
}

AskedText::Answer AskedText::form(const Procedure &procedure)
{
    QList<Paper> forms;
    for (const Paper &paper : procedure.papers) {
        if (isForm(paper))
            forms << paper;
    }
    Answer answer = text(tr("Forms"), listed(forms));
    if (forms.isEmpty())
        answer.text = tr("The source names no form.");
    return answer;
}

AskedAnswer::AskedAnswer(const Theme &theme, QWidget *parent)
    : Pane(theme, Ground::Tint, parent)
    , m_heading(new TextLabel(theme, TextStyle::Caption, Tone::Accent, this))
    , m_text(new TextLabel(theme, TextStyle::Title, Tone::Text, this, TextLabel::Fit::Wrap))
    , m_note(new TextLabel(theme, TextStyle::Caption, Tone::Soft, this, TextLabel::Fit::Wrap))
{
    setTint(Tone::Accent);
    setTakesKeys(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme.px(17), theme.px(8), theme.px(12), theme.px(9));
    column->setSpacing(theme.px(2));
    column->addWidget(m_heading);
    column->addWidget(m_text);
    column->addWidget(m_note);
    hide();
}

void AskedAnswer::say(const AskedText::Answer &answer)
{
    const QString words = cleanText(answer.text);
    m_heading->setSay(answer.heading);
    m_text->setStyle(words.size() <= ShortEnoughForTitle ? TextStyle::Title : TextStyle::PanelTitle);
    m_text->setTone(answer.silent ? Tone::Amber : Tone::Text);
    m_text->setSay(words);
    m_note->setSay(answer.more ? tr("The rest stands below.") : QString());
    m_note->setVisible(answer.more);
    setVisible(!words.isEmpty());
}

void AskedAnswer::setTakesKeys(bool on)
{
    m_text->setTextInteractionFlags(on ? Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard
                                       : Qt::TextInteractionFlags(Qt::TextSelectableByMouse));
    if (!on)
        m_text->setFocusPolicy(Qt::NoFocus); // selecting by mouse alone would take it at a click
}

QString AskedAnswer::words() const
{
    return m_text->text();
}

} // namespace tongdai
