#include "ui/widgets/printerchoice.h"

#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QPrinter>
#include <QPrinterInfo>
#include <QStandardPaths>

namespace tongdai {

PrinterChoice::PrinterChoice(const Theme &theme, QWidget *parent)
    : PlainCombo(theme, parent)
{
    fill();
}

void PrinterChoice::fill()
{
    const QString chosen = currentData().toString();
    clear();
    for (const QString &name : QPrinterInfo::availablePrinterNames())
        addItem(name, name);
    addItem(tr("PDF file in the documents folder"), QString());
    const int row = findData(chosen.isEmpty() ? QPrinterInfo::defaultPrinterName() : chosen);
    setCurrentIndex(std::max(0, row));
    setAccessibleName(tr("Printer"));
}

void PrinterChoice::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        fill();
    PlainCombo::changeEvent(event);
}

Result<QString> PrinterChoice::print(const QString &title, const QString &fileName,
                                     const std::function<void(QPagedPaintDevice &)> &paint) const
{
    const QString name = currentData().toString();
    QPrinter device(QPrinter::HighResolution);
    QString file;
    if (name.isEmpty()) {
        QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
        if (folder.isEmpty())
            folder = QDir::homePath();
        file = QDir(folder).filePath(fileName);
        QDir().mkpath(QFileInfo(file).absolutePath());
        device.setOutputFormat(QPrinter::PdfFormat);
        device.setOutputFileName(file);
    } else {
        device.setPrinterName(name);
    }
    device.setDocName(title.left(200));
    paint(device);
    if (device.printerState() == QPrinter::Error || (!file.isEmpty() && QFileInfo(file).size() == 0))
        return fail(ErrorKind::Storage, QStringLiteral("the printer refused"));
    return file.isEmpty() ? tr("Sent to %1.").arg(name) : tr("Written to %1.").arg(QDir::toNativeSeparators(file));
}

} // namespace tongdai
