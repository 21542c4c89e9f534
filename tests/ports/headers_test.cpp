// Every port and every domain header compiles on its own and together.
#include "models/domain/call.h"
#include "models/domain/contact.h"
#include "models/domain/identity.h"
#include "models/domain/person.h"
#include "models/domain/phonenumber.h"
#include "models/domain/procedure.h"
#include "models/domain/result.h"
#include "models/domain/ticket.h"
#include "models/domain/ticketflow.h"
#include "models/domain/unit.h"
#include "models/domain/user.h"
#include "models/domain/uuid7.h"
#include "models/domain/vietnamesetext.h"
#include "models/domain/workingcalendar.h"
#include "models/ports/articleindex.h"
#include "models/ports/callstore.h"
#include "models/ports/centralserver.h"
#include "models/ports/clock.h"
#include "models/ports/directory.h"
#include "models/ports/sealer.h"
#include "models/ports/signin.h"
#include "models/ports/syncmonitor.h"
#include "models/ports/syncstore.h"
#include "models/ports/ticketstore.h"
#include "models/ports/whenready.h"

#include <gtest/gtest.h>

using namespace tongdai;

TEST(WhenReady, HandsOverAResultThatIsAlreadyThere)
{
    QObject receiver;
    int got = 0;
    whenReady(&receiver, readyFuture(42), [&](int value) { got = value; });
    QElapsedTimer timer;
    timer.start();
    while (got == 0 && timer.elapsed() < 5000)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 50);
    EXPECT_EQ(got, 42);
}

TEST(SystemClock, NeverRunsBackwards)
{
    const SystemClock clock;
    const qint64 before = clock.steadyMs();
    EXPECT_GE(clock.steadyMs(), before);
}
