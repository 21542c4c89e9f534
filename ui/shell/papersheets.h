// Blank call sheets with serial numbers, printed for the day the power fails.
#pragma once

#include "models/ports/signin.h"
#include "ui/shell/overlay.h"

#include <QDate>

class QPagedPaintDevice;
class QLineEdit;

namespace tongdai {

class Clock;
class KeyAction;
class Notice;
class PrinterChoice;
class SectionTitle;
class TextLabel;

class PaperSheets final : public Overlay
{
    Q_OBJECT
public:
    PaperSheets(const Theme &theme, const Clock &clock, QWidget *window);

    void open(const Session &session);

    struct Stack {
        QString station; ///< "B07"; two machines never print the same serial
        QDate day;
        int first = 1; ///< serial of the first sheet
        int count = 20;
    };
    static QString serial(const Stack &stack, int n); ///< "G-B07-261128-01"
    /// Two sheets a page of A4: serial, what is asked in the order of the call form, outcomes to tick.
    static void paint(const Stack &stack, QPagedPaintDevice &device);

protected:
    QRect sheetRect() const override { return centred(460); }
    QWidget *firstFocus() const override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void print();

    const Clock &m_clock;
    Session m_session;
    SectionTitle *m_title;
    TextLabel *m_words;
    TextLabel *m_countLabel;
    QLineEdit *m_count;
    TextLabel *m_firstLabel;
    QLineEdit *m_first;
    TextLabel *m_printerLabel;
    PrinterChoice *m_printer;
    Notice *m_notice;
    KeyAction *m_print;
};

} // namespace tongdai
