#include "ui/widgets/citizentext.h"

#include "models/domain/vietnamesetext.h"
#include "models/domain/weblink.h"
#include "ui/widgets/timewords.h"

#include <QTextCursor>
#include <QTextDocument>
#include <QTextList>

namespace tongdai {

namespace {

constexpr qsizetype MostMessage = 2000;
constexpr int LongestPaper = 300;
constexpr qsizetype LongestShownLink = 300;
constexpr qsizetype LongestText = 20'000;

QString paperLine(const Paper &paper, int longest)
{
    const QString count = ProcedureText::count(paper);
    const QString name = ProcedureText::shortened(paper.name, longest);
    return count.isEmpty() ? name : name + QStringLiteral(" (") + count + QLatin1Char(')');
}

} // namespace

QStringList CitizenText::facts(const Sheet &sheet)
{
    QStringList lines;
    for (const Fact &fact : ProcedureText::facts(sheet.procedure, true, sheet.local)) {
        QString line = fact.heading + QStringLiteral(": ") + fact.value;
        // The note of an unknown fee is for the operator ("do not say it is free").
        if (!fact.note.isEmpty() && !fact.warn)
            line += QStringLiteral(" (") + fact.note + QLatin1Char(')');
        if (const QString here = sheet.local.fact.fee.simplified();
            fact.warn && fact.note.contains(here) && !here.isEmpty())
            line += QStringLiteral(" (") + sheet.local.unit + QStringLiteral(": ") + here + QLatin1Char(')');
        lines << line;
    }
    if (const QString note = sheet.local.fact.note.simplified(); !note.isEmpty())
        lines << sheet.local.unit + QStringLiteral(": ") + ProcedureText::shortened(note, LongestPaper);
    return lines;
}

QString CitizenText::mark(const Procedure &procedure)
{
    return procedure.code.isEmpty() ? tr("Article version %1").arg(procedure.version)
                                    : tr("Article %1, version %2").arg(procedure.code).arg(procedure.version);
}

QString CitizenText::answer(const QString &text)
{
    const QString close = tr("Hotline 1022");
    QString said = cleanText(text).trimmed();
    if (const qsizetype most = MostMessage - close.size() - 2; said.size() > most) {
        said.truncate(most);
        if (said.back().isHighSurrogate())
            said.chop(1);
        if (const qsizetype space = said.lastIndexOf(QLatin1Char(' ')); space > most / 2)
            said.truncate(space);
        said += QChar(0x2026);
    }
    return said + QLatin1Char('\n') + close;
}

QString CitizenText::message(const Sheet &sheet)
{
    const Procedure &p = sheet.procedure;
    QStringList lines;
    lines << (p.code.isEmpty() ? p.name.simplified()
                               : p.name.simplified() + QStringLiteral(" (") + p.code + QLatin1Char(')'));
    lines += facts(sheet);
    QStringList papers;
    for (int i = 0; i < p.papers.size(); ++i) {
        if (!sheet.has.contains(i))
            papers << paperLine(p.papers.at(i), LongestPaper);
    }
    if (!sheet.has.isEmpty() && papers.isEmpty())
        lines << tr("Papers: all are there.");
    else if (!papers.isEmpty())
        lines << (sheet.has.isEmpty() ? tr("Papers required:") : tr("Papers still missing:"));
    QStringList foot;
    if (const QStringList links = linksOf(p); !links.isEmpty() && links.constFirst().size() <= LongestShownLink)
        foot << tr("See: %1").arg(links.constFirst());
    // What was in force on the day of the message: the citizen may come with it much later.
    foot << mark(p) + QStringLiteral(", ") + TimeWords::date(sheet.today) << tr("Hotline 1022");
    const QString close = foot.join(QLatin1Char('\n'));
    qsizetype length = lines.join(QLatin1Char('\n')).size() + close.size();
    for (int i = 0; i < papers.size(); ++i) {
        const QString line = QStringLiteral("%1. %2").arg(i + 1).arg(papers.at(i));
        if (length + line.size() > MostMessage) {
            lines << tr("and %n more", nullptr, static_cast<int>(papers.size()) - i);
            break;
        }
        length += line.size() + 1;
        lines << line;
    }
    lines << close;
    return cleanText(lines.join(QLatin1Char('\n')));
}

void CitizenText::fill(QTextDocument &document, const Sheet &sheet)
{
    const Procedure &p = sheet.procedure;
    document.clear();
    QTextCursor cursor(&document);
    const QFont base = document.defaultFont();
    QTextCharFormat plain;
    plain.setFont(base);
    QTextCharFormat strong = plain;
    strong.setFontWeight(QFont::DemiBold);
    QTextCharFormat title = strong;
    title.setFontPointSize(base.pointSizeF() * 1.5);
    QTextBlockFormat block;
    block.setBottomMargin(4);
    QTextBlockFormat section = block;
    section.setTopMargin(10);
    const auto clean = [](const QString &text) { return cleanText(text.left(LongestText)).trimmed(); };
    const auto paragraph
        = [&](const QString &text, const QTextCharFormat &format, const QTextBlockFormat &how) {
              cursor.insertBlock(how);
              cursor.insertText(text, format);
          };
    const auto part = [&](const QString &heading, const QString &text) {
        if (text.isEmpty())
            return;
        paragraph(heading, strong, section);
        paragraph(text, plain, block);
    };

    cursor.setBlockFormat(block);
    cursor.insertText(clean(p.name).simplified(), title);
    QStringList meta {p.code, p.field, p.audience};
    meta.removeAll(QString());
    paragraph(clean(meta.join(QStringLiteral("   "))).simplified(), plain, block);
    for (const QString &line : facts(sheet))
        paragraph(clean(line), plain, block);
    if (!p.papers.isEmpty()) {
        paragraph(tr("Papers required"), strong, section);
        for (int i = 0; i < p.papers.size(); ++i) {
            const QChar box = sheet.has.contains(i) ? QChar(0x2611) : QChar(0x2610); // ☑ ☐
            paragraph(box + QStringLiteral("  %1. ").arg(i + 1) + clean(paperLine(p.papers.at(i), 2000)),
                      plain, block);
        }
    }
    part(tr("Conditions"), clean(p.conditions));
    part(tr("Steps"), clean(p.steps));
    part(tr("What the citizen receives"), clean(p.result));
    QStringList legal;
    for (const LegalBasis &basis : p.legalBasis)
        legal << clean(basis.code + QLatin1Char(' ') + basis.name).simplified();
    part(tr("Legal basis"), legal.join(QStringLiteral("; ")));
    const QString checked = p.checkedOn.isValid() ? tr("Checked on %1.").arg(TimeWords::date(p.checkedOn))
                                                  : tr("Not checked by an editor yet.");
    paragraph(tr("Hotline 1022, printed on %1.").arg(TimeWords::date(sheet.today)) + QLatin1Char(' ')
                  + checked,
              plain, section);
}

} // namespace tongdai
