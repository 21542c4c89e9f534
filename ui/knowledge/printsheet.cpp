#include "ui/knowledge/printsheet.h"

#include "ui/widgets/chip.h"
#include "ui/widgets/printerchoice.h"
#include "ui/widgets/sectiontitle.h"

#include <QAbstractTextDocumentLayout>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QPrintPreviewWidget>
#include <QPrinter>
#include <QTextDocument>
#include <QVBoxLayout>

namespace tongdai {

namespace {

constexpr qreal MarginMm = 18;
constexpr int TextPoints = 11;

QPageLayout a4()
{
    return {QPageSize(QPageSize::A4), QPageLayout::Portrait,
            QMarginsF(MarginMm, MarginMm, MarginMm, MarginMm), QPageLayout::Millimeter};
}

} // namespace

PrintSheet::PrintSheet(const Theme &theme, QWidget *parent)
    : Pane(theme, Ground::Plain, parent)
    , m_theme(theme)
    , m_title(new SectionTitle(theme, this, TextStyle::PanelTitle))
    , m_printerLabel(new TextLabel(theme, TextStyle::Body, Tone::Soft, this))
    , m_printer(new PrinterChoice(theme, this))
    , m_notice(new Notice(theme, this))
    , m_device(std::make_unique<QPrinter>(QPrinter::ScreenResolution))
{
    m_device->setOutputFormat(QPrinter::PdfFormat); // for the preview; the real one is made when printing
    m_device->setPageLayout(a4());
    m_preview = new QPrintPreviewWidget(m_device.get(), this);
    m_preview->fitToWidth();
    connect(m_preview, &QPrintPreviewWidget::paintRequested, this, [this](QPrinter *printer) {
        if (!m_sheet.procedure.id.isEmpty())
            paint(m_sheet, *printer);
    });
    m_printerLabel->setBuddy(m_printer);
    m_title->setKey(QStringLiteral("Esc"));
    auto *choose = new QHBoxLayout;
    choose->setSpacing(theme.px(8));
    choose->addWidget(m_printerLabel);
    choose->addWidget(m_printer, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme.px(24), theme.px(14), theme.px(24), theme.px(8));
    column->setSpacing(theme.px(8));
    column->addWidget(m_title);
    column->addLayout(choose);
    column->addWidget(m_notice);
    column->addWidget(m_preview, 1);
    retranslate();
}

PrintSheet::~PrintSheet()
{
    delete m_preview; // before the printer it paints on
}

void PrintSheet::show(const CitizenText::Sheet &sheet)
{
    m_sheet = sheet;
    m_notice->clear();
    retranslate();
    m_preview->updatePreview();
}

void PrintSheet::focusFirst()
{
    m_printer->setFocus(Qt::ShortcutFocusReason);
}

void PrintSheet::retranslate()
{
    m_title->setTitle(tr("Print for the citizen"));
    m_printerLabel->setText(tr("Printer"));
    m_preview->setAccessibleName(tr("The printed page"));
}

void PrintSheet::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Pane::changeEvent(event);
}

bool PrintSheet::print()
{
    const QString code = m_sheet.procedure.code.isEmpty() ? m_sheet.procedure.id : m_sheet.procedure.code;
    const auto done = m_printer->print(m_sheet.procedure.name, QStringLiteral("1022-%1.pdf").arg(code),
                                       [this](QPagedPaintDevice &device) { paint(m_sheet, device); });
    if (!done) {
        m_notice->say(Tone::Amber, QStringLiteral("alert"),
                      tr("It could not be printed. Choose another printer and try again."));
        return false;
    }
    Q_EMIT printed(*done);
    return true;
}

void PrintSheet::paint(const CitizenText::Sheet &sheet, QPagedPaintDevice &device)
{
    device.setPageLayout(a4());
    QPainter painter;
    if (!painter.begin(&device))
        return;
    QTextDocument document;
    document.documentLayout()->setPaintDevice(&device);
    QFont font(QStringLiteral("Noto Sans"));
    font.setPointSize(TextPoints);
    document.setDefaultFont(font);
    const QSizeF page(painter.viewport().size());
    document.setDocumentMargin(0);
    CitizenText::fill(document, sheet);
    document.setPageSize(page);
    for (int number = 0; number < document.pageCount(); ++number) {
        if (number > 0)
            device.newPage();
        painter.save();
        painter.translate(0, -number * page.height());
        QAbstractTextDocumentLayout::PaintContext ink;
        ink.palette.setColor(QPalette::Text, Qt::black);
        ink.clip = QRectF(0, number * page.height(), page.width(), page.height());
        painter.setClipRect(ink.clip);
        document.documentLayout()->draw(&painter, ink);
        painter.restore();
    }
}

} // namespace tongdai
