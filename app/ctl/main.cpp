#include "app/ctl/command.h"

#include <QCoreApplication>

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("tongdaictl"));
    return tongdai::ctl::runCommandLine(QCoreApplication::arguments().mid(1));
}
