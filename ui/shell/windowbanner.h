// What a window may show above its pages: somebody who rings, a word on the call before.
#pragma once

#include "models/domain/linecall.h"
#include "ui/widgets/pane.h"

namespace tongdai {

struct Command;
struct SavedCall;

/// Never takes the focus. GUI thread.
class WindowBanner : public Pane
{
    Q_OBJECT
public:
    using Pane::Pane;

    virtual void begin() = 0; ///< somebody has come in; from its start again when asked once more
    virtual void take(const SavedCall &saved) = 0; ///< a call was logged in this window
    virtual QList<Command> commands() = 0; ///< its own, by name

Q_SIGNALS:
    void rings(const tongdai::LineCall &call);
};

} // namespace tongdai
