#include "app/central/commandline.h"

#include <gtest/gtest.h>

namespace tongdai::central {

namespace {

std::variant<CommandLine, Farewell> read(QStringList words)
{
    return readCommandLine(QStringList {QStringLiteral("tongdaid")} + words);
}

int exitCode(const char *words)
{
    const auto result = read(QString::fromUtf8(words).split(QLatin1Char(' '), Qt::SkipEmptyParts));
    const auto *farewell = std::get_if<Farewell>(&result);
    if (!farewell)
        return -1;
    EXPECT_FALSE(farewell->text.isEmpty());
    return farewell->exitCode;
}

} // namespace

TEST(CommandLine, DataFolderAloneServesOnLoopback)
{
    const auto result = read({QStringLiteral("--data"), QStringLiteral("/d d")});
    const auto *wanted = std::get_if<CommandLine>(&result);
    ASSERT_TRUE(wanted);
    EXPECT_EQ(wanted->dataFolder, QStringLiteral("/d d"));
    EXPECT_EQ(wanted->host, QStringLiteral("127.0.0.1"));
    EXPECT_EQ(wanted->port, 8443);
    EXPECT_FALSE(wanted->demo);
}

TEST(CommandLine, TakesEveryOption)
{
    const auto result = read({QStringLiteral("--data=d"), QStringLiteral("--listen"),
                              QStringLiteral("[::1]:0"), QStringLiteral("--demo"), QStringLiteral("--cert"),
                              QStringLiteral("c"), QStringLiteral("--key"), QStringLiteral("k")});
    const auto *wanted = std::get_if<CommandLine>(&result);
    ASSERT_TRUE(wanted);
    EXPECT_EQ(wanted->host, QStringLiteral("::1"));
    EXPECT_EQ(wanted->port, 0);
    EXPECT_TRUE(wanted->demo);
    EXPECT_EQ(wanted->certificateFile, QStringLiteral("c"));
    EXPECT_EQ(wanted->keyFile, QStringLiteral("k"));
}

TEST(CommandLine, WrongUsageEndsWithTwo)
{
    for (const char *words :
         {"", "--data", "--data d --odd", "--data d extra", "--data d --listen 8443",
          "--data d --listen :8443", "--data d --listen a:b", "--data d --listen a:70000",
          "--data d --listen a:-1", "--data d --listen ::1:8443", "--data d --listen [a]:1",
          "--data d --cert c", "--data d --key k", "--data d --db sqlite:x"})
        EXPECT_EQ(exitCode(words), 2) << words;
}

TEST(CommandLine, HelpAndVersionEndWithZero)
{
    EXPECT_EQ(exitCode("--help"), 0);
    EXPECT_EQ(exitCode("--version"), 0);
    EXPECT_EQ(exitCode("--help --data d"), 0);
}

TEST(CommandLine, PostgresqlIsRefusedInASentence)
{
    const auto result = read({QStringLiteral("--data"), QStringLiteral("d"), QStringLiteral("--db"),
                              QStringLiteral("postgresql://h/d")});
    const auto *farewell = std::get_if<Farewell>(&result);
    ASSERT_TRUE(farewell);
    EXPECT_EQ(farewell->exitCode, 1);
    EXPECT_TRUE(farewell->text.contains(QStringLiteral("Leave --db out")));
}

TEST(CommandLine, AddressOfIpv6IsBracketed)
{
    EXPECT_EQ(hostAndPort(QStringLiteral("::1"), 1), QStringLiteral("[::1]:1"));
    EXPECT_EQ(hostAndPort(QStringLiteral("a.example"), 2), QStringLiteral("a.example:2"));
}

} // namespace tongdai::central
