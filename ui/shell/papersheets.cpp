#include "ui/shell/papersheets.h"

#include "models/ports/clock.h"
#include "ui/calls/outcomewords.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/keyaction.h"
#include "ui/widgets/keybutton.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/printerchoice.h"
#include "ui/widgets/sectiontitle.h"
#include "ui/widgets/timewords.h"

#include <QEvent>
#include <QGridLayout>
#include <QIntValidator>
#include <QLineEdit>
#include <QPageLayout>
#include <QPagedPaintDevice>
#include <QPainter>
#include <QVBoxLayout>

namespace tongdai {

namespace {

constexpr int MostSheets = 200;

/// Draws one sheet top down, in millimetres.
class SheetPainter
{
public:
    SheetPainter(QPainter &painter, qreal perMm, const QRectF &mm)
        : m_painter(painter)
        , m_perMm(perMm)
        , m_area(mm)
        , m_y(mm.top())
    { }

    void head(const QString &left, const QString &right)
    {
        font(13, true);
        text(m_area.left(), m_area.width(), 7, left, Qt::AlignLeft);
        font(13, true);
        text(m_area.left(), m_area.width(), 7, right, Qt::AlignRight);
        m_y += 8;
    }
    void hint(const QString &words)
    {
        font(8, false);
        text(m_area.left(), m_area.width(), 4.5, words, Qt::AlignLeft);
        m_y += 6;
    }
    /// Label above a line to write on; `parts` share the width evenly.
    void lines(const QStringList &labels, int rows = 1)
    {
        const qreal gap = 4;
        const qreal width = (m_area.width() - gap * (labels.size() - 1)) / labels.size();
        font(8, false);
        for (int i = 0; i < labels.size(); ++i) {
            const qreal x = m_area.left() + i * (width + gap);
            text(x, width, 4, labels.at(i), Qt::AlignLeft);
            for (int row = 1; row <= rows; ++row)
                line(x, m_y + 2.5 + row * 7, width);
        }
        m_y += 4 + rows * 7;
    }
    /// Boxes to tick, `columns` beside each other.
    void boxes(const QStringList &words, int columns)
    {
        font(9, false);
        const qreal width = m_area.width() / columns;
        for (int i = 0; i < words.size(); ++i) {
            const qreal x = m_area.left() + i % columns * width;
            const qreal y = m_y + i / columns * 5.6;
            m_painter.drawRect(px(x, y + 0.8, 3, 3));
            m_painter.drawText(px(x + 4.5, y, width - 5, 5), Qt::AlignLeft | Qt::AlignVCenter, words.at(i));
        }
        m_y += (static_cast<int>(words.size()) + columns - 1) / columns * 5.6 + 1.5;
    }
    void cut() { m_painter.drawLine(px(0, m_area.bottom() + 4, 0, 0).topLeft(),
                                    px(m_area.right() + m_area.left(), m_area.bottom() + 4, 0, 0).topLeft()); }

private:
    QRectF px(qreal x, qreal y, qreal w, qreal h) const
    {
        return {x * m_perMm, y * m_perMm, w * m_perMm, h * m_perMm};
    }
    void font(int points, bool strong)
    {
        QFont font(QStringLiteral("Noto Sans"));
        font.setPointSize(points);
        font.setWeight(strong ? QFont::DemiBold : QFont::Normal);
        m_painter.setFont(font);
    }
    void text(qreal x, qreal width, qreal height, const QString &words, Qt::Alignment side)
    {
        m_painter.drawText(px(x, m_y, width, height), int(side | Qt::AlignVCenter), words);
    }
    void line(qreal x, qreal y, qreal width)
    {
        m_painter.drawLine(px(x, y, 0, 0).topLeft(), px(x + width, y, 0, 0).topLeft());
    }

    QPainter &m_painter;
    qreal m_perMm;
    QRectF m_area;
    qreal m_y;
};

QStringList outcomes()
{
    QStringList words;
    for (const Outcome outcome :
         {Outcome::Answered, Outcome::SentInfo, Outcome::GuidedOnline, Outcome::GuidedPostal, Outcome::Appointment,
          Outcome::DossierLookup, Outcome::ToDesk, Outcome::CallBack, Outcome::NeedInfo, Outcome::ToEmergency,
          Outcome::OutOfScope, Outcome::WrongNumber})
        words << OutcomeWords::brief(outcome);
    return words;
}

} // namespace

PaperSheets::PaperSheets(const Theme &theme, const Clock &clock, QWidget *window)
    : Overlay(theme, window)
    , m_clock(clock)
    , m_title(new SectionTitle(theme, sheet(), TextStyle::PanelTitle))
    , m_words(new TextLabel(theme, TextStyle::Body, Tone::Soft, sheet(), TextLabel::Fit::Wrap))
    , m_countLabel(new TextLabel(theme, TextStyle::Caption, Tone::Soft, sheet()))
    , m_count(new QLineEdit(QStringLiteral("20"), sheet()))
    , m_firstLabel(new TextLabel(theme, TextStyle::Caption, Tone::Soft, sheet()))
    , m_first(new QLineEdit(QStringLiteral("1"), sheet()))
    , m_printerLabel(new TextLabel(theme, TextStyle::Caption, Tone::Soft, sheet()))
    , m_printer(new PrinterChoice(theme, sheet()))
    , m_notice(new Notice(theme, sheet()))
    , m_print(new KeyAction(sheet(), Qt::CTRL | Qt::Key_Return, [this] { print(); }))
{
    m_title->setKey(QStringLiteral("Esc"));
    m_count->setObjectName(QStringLiteral("sheetCount"));
    m_count->setValidator(new QIntValidator(1, MostSheets, m_count));
    m_first->setObjectName(QStringLiteral("sheetFirst"));
    m_first->setValidator(new QIntValidator(1, 9999, m_first));
    auto *column = new QVBoxLayout(sheet());
    column->setContentsMargins(theme.px(20), theme.px(16), theme.px(20), theme.px(16));
    column->setSpacing(theme.px(8));
    column->addWidget(m_title);
    column->addWidget(m_words);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(theme.px(12));
    grid->setVerticalSpacing(theme.px(4));
    grid->addWidget(m_countLabel, 0, 0);
    grid->addWidget(m_firstLabel, 0, 1);
    grid->addWidget(m_count, 1, 0);
    grid->addWidget(m_first, 1, 1);
    grid->addWidget(m_printerLabel, 2, 0, 1, 2);
    grid->addWidget(m_printer, 3, 0, 1, 2);
    column->addLayout(grid);
    column->addWidget(m_notice);
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(new KeyButton(theme, m_print, KeyButton::Look::Accent, sheet()));
    column->addLayout(row);
    column->addStretch(1);
    retranslate();
}

QWidget *PaperSheets::firstFocus() const
{
    return m_count;
}

void PaperSheets::open(const Session &session)
{
    m_session = session;
    m_notice->clear();
    Overlay::open();
}

void PaperSheets::retranslate()
{
    m_title->setTitle(tr("Print paper sheets"));
    m_title->setMeta(tr("close"));
    m_words->setText(tr("For the day the power fails: blank call sheets with serial numbers. What is written on them is "
                        "entered later with Ctrl+F2, with the true time of the call."));
    m_countLabel->setText(tr("Number of sheets, two on a page"));
    m_count->setAccessibleName(tr("Number of sheets, two on a page"));
    m_firstLabel->setText(tr("First serial number today"));
    m_first->setAccessibleName(tr("First serial number today"));
    m_printerLabel->setText(tr("Printer"));
    m_print->setText(tr("Print"));
}

void PaperSheets::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Overlay::changeEvent(event);
}

void PaperSheets::print()
{
    const Stack stack {m_session.station, TimeWords::local(m_clock.nowMs()).date(), std::max(1, m_first->text().toInt()),
                       std::clamp(m_count->text().toInt(), 1, MostSheets)};
    const auto done = m_printer->print(tr("Paper sheets"),
                                       QStringLiteral("1022-phieu-giay-%1.pdf").arg(serial(stack, stack.first)),
                                       [&stack](QPagedPaintDevice &device) { paint(stack, device); });
    if (!done) {
        m_notice->say(Tone::Amber, QStringLiteral("alert"),
                      tr("It could not be printed. Choose another printer and try again."));
        return;
    }
    m_first->setText(QString::number(stack.first + stack.count)); // the next stack goes on from here
    m_notice->say(Tone::Green, QStringLiteral("check"), *done);
    place();
}

QString PaperSheets::serial(const Stack &stack, int n)
{
    QStringList parts {QStringLiteral("G")};
    if (!stack.station.isEmpty())
        parts << stack.station;
    parts << stack.day.toString(QStringLiteral("yyMMdd")) << QStringLiteral("%1").arg(n, 2, 10, QLatin1Char('0'));
    return parts.join(QLatin1Char('-'));
}

void PaperSheets::paint(const Stack &stack, QPagedPaintDevice &device)
{
    device.setPageLayout({QPageSize(QPageSize::A4), QPageLayout::Portrait, QMarginsF(0, 0, 0, 0), QPageLayout::Millimeter});
    QPainter painter;
    if (!painter.begin(&device))
        return;
    const qreal perMm = painter.device()->logicalDpiX() / 25.4;
    painter.setPen(QPen(Qt::black, perMm * 0.2));
    for (int i = 0; i < stack.count; ++i) {
        if (i > 0 && i % 2 == 0)
            device.newPage();
        SheetPainter sheet(painter, perMm, QRectF(15, i % 2 == 0 ? 10 : 158, 180, 132));
        sheet.head(tr("Call sheet 1022"), serial(stack, stack.first + i));
        sheet.hint(tr("Enter into the program as soon as it runs again (Ctrl+F2): serial, true time, then as in a call."));
        sheet.lines({tr("Date"), tr("Time of the call"), tr("Operator")});
        sheet.lines({tr("Full name"), tr("Phone number")});
        sheet.lines({tr("Commune"), tr("Address")});
        sheet.lines({tr("What does the caller ask?")}, 2);
        sheet.lines({tr("Content")}, 4);
        sheet.boxes(outcomes(), 4);
        sheet.lines({tr("Answered or promised")}, 1);
        if (i % 2 == 0)
            sheet.cut();
    }
}

} // namespace tongdai
