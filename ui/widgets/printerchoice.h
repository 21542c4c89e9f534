// Choosing a printer or a PDF file, and printing there: in the pane, no dialog.
#pragma once

#include "models/domain/result.h"
#include "ui/widgets/plaincombo.h"

#include <functional>

class QPagedPaintDevice;

namespace tongdai {

class PrinterChoice final : public PlainCombo
{
    Q_OBJECT
public:
    explicit PrinterChoice(const Theme &theme, QWidget *parent = nullptr);

    /// To the chosen printer, or as `fileName` (with .pdf) into the person's documents. Says where it went in a sentence;
    /// Storage when it failed.
    Result<QString> print(const QString &title, const QString &fileName,
                          const std::function<void(QPagedPaintDevice &)> &paint) const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();
};

} // namespace tongdai
