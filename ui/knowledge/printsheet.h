// The page as it will be printed for the citizen, with the printer to choose: in the pane, no dialog.
#pragma once

#include "ui/widgets/citizentext.h"
#include "ui/widgets/pane.h"

#include <memory>

class QPagedPaintDevice;
class QPrintPreviewWidget;
class QPrinter;
class QTextDocument;

namespace tongdai {

class Notice;
class PrinterChoice;
class SectionTitle;
class TextLabel;

class PrintSheet final : public Pane
{
    Q_OBJECT
public:
    explicit PrintSheet(const Theme &theme, QWidget *parent = nullptr);
    ~PrintSheet() override;

    void show(const CitizenText::Sheet &sheet);
    /// To the chosen printer, or as a PDF file into the person's documents; says which. False when it failed,
    /// the reason stands on the sheet.
    bool print();
    void focusFirst();

    /// A4, margins of 18 mm. For tests and for the file.
    static void paint(const CitizenText::Sheet &sheet, QPagedPaintDevice &device);

Q_SIGNALS:
    void printed(const QString &words); ///< what was done, in a sentence

private:
    void retranslate();
    void changeEvent(QEvent *event) override;

    const Theme &m_theme;
    CitizenText::Sheet m_sheet;
    SectionTitle *m_title;
    TextLabel *m_printerLabel;
    PrinterChoice *m_printer;
    Notice *m_notice;
    std::unique_ptr<QPrinter> m_device;
    QPrintPreviewWidget *m_preview;
};

} // namespace tongdai
