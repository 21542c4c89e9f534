#include "app/sealing/keyslots.h"
#include "app/sealing/random.h"
#include "app/sealing/sodiumsealer.h"

#include <gtest/gtest.h>

#include <QSet>

#include <memory>

using namespace tongdai;
using namespace tongdai::sealing;

namespace {

/// Every test begins with the library ready.
class Sealing : public testing::Test
{
protected:
    void SetUp() override { ASSERT_TRUE(initialiseSodium()); }

    static SecretBytes key(unsigned char fill)
    {
        SecretBytes bytes(KeySize);
        std::fill_n(bytes.data(), KeySize, fill);
        return bytes;
    }
    static std::unique_ptr<SodiumSealer> sealer(unsigned char fill = 1)
    {
        auto made = SodiumSealer::create(key(fill));
        EXPECT_TRUE(made.has_value());
        return made ? std::move(*made) : nullptr;
    }
    template<typename T> static ErrorKind kindOf(const Result<T> &result)
    {
        EXPECT_FALSE(result.has_value());
        return result ? ErrorKind::Cancelled : result.error().kind;
    }

    const QByteArray m_context = QByteArrayLiteral("call:0190");
    const QString m_password = QStringLiteral("Mật khẩu thử 1022");
    const PasswordCost m_least = PasswordCost::least();
};

using SealerTest = Sealing;
using Passwords = Sealing;
using KeySlots = Sealing;
using Secrets = Sealing;

} // namespace

TEST_F(SealerTest, OpensWhatItSealed)
{
    const auto one = sealer();
    for (const QByteArray &plain : {QByteArray(), QByteArray("x"), QByteArray(100'000, '\0'),
                                    QStringLiteral("Đặng Thị Ngữ 😀").toUtf8()}) {
        const auto sealed = one->seal(plain, m_context);
        ASSERT_TRUE(sealed.has_value());
        EXPECT_EQ(sealed->size(), plain.size() + SealOverhead);
        if (plain.size() > 4) {
            EXPECT_FALSE(sealed->contains(plain.left(5)));
        }
        const auto opened = one->open(*sealed, m_context);
        ASSERT_TRUE(opened.has_value());
        EXPECT_EQ(*opened, plain);
        EXPECT_EQ(sealer()->open(*sealed, m_context).value_or("no"), plain) << "another start of the program";
    }
}

TEST_F(SealerTest, NeverSealsTheSameWayTwice)
{
    const auto one = sealer();
    QSet<QByteArray> seen;
    for (int i = 0; i < 200; ++i)
        seen.insert(*one->seal("same", m_context));
    EXPECT_EQ(seen.size(), 200);
}

TEST_F(SealerTest, RefusesAFlippedBitAnywhere)
{
    const auto one = sealer();
    const QByteArray sealed = *one->seal("what the caller said", m_context);
    for (qsizetype i = 0; i < sealed.size() * 8; ++i) {
        QByteArray damaged = sealed;
        damaged[i / 8] = static_cast<char>(damaged[i / 8] ^ (1 << (i % 8)));
        const ErrorKind kind = kindOf(one->open(damaged, m_context));
        EXPECT_TRUE(kind == ErrorKind::Corrupt || (i < 8 && kind == ErrorKind::TooNew)) << "bit " << i;
    }
}

TEST_F(SealerTest, RefusesAnythingCutOrLengthened)
{
    const auto one = sealer();
    const QByteArray sealed = *one->seal("what the caller said", m_context);
    for (qsizetype size = 0; size < sealed.size(); ++size)
        EXPECT_EQ(kindOf(one->open(sealed.left(size), m_context)), ErrorKind::Corrupt) << size;
    EXPECT_EQ(kindOf(one->open(sealed + '\0', m_context)), ErrorKind::Corrupt);
}

TEST_F(SealerTest, RefusesAnotherContextOrKey)
{
    const QByteArray sealed = *sealer()->seal("words", m_context);
    EXPECT_EQ(kindOf(sealer()->open(sealed, "call:0191")), ErrorKind::Corrupt);
    EXPECT_EQ(kindOf(sealer()->open(sealed, QByteArray())), ErrorKind::Corrupt);
    EXPECT_EQ(kindOf(sealer(2)->open(sealed, m_context)), ErrorKind::Corrupt);
}

TEST_F(SealerTest, SaysWhenANewerProgramSealed)
{
    QByteArray sealed = *sealer()->seal("words", m_context);
    sealed[0] = 2;
    EXPECT_EQ(kindOf(sealer()->open(sealed, m_context)), ErrorKind::TooNew);
}

TEST_F(SealerTest, RefusesAKeyOfTheWrongSize)
{
    EXPECT_EQ(kindOf(SodiumSealer::create(SecretBytes(31))), ErrorKind::Invalid);
    EXPECT_EQ(kindOf(SodiumSealer::create(SecretBytes())), ErrorKind::Invalid);
}

TEST_F(SealerTest, HashesNumbersTheSameWayUnderOneKeyOnly)
{
    const QString number = QStringLiteral("0900000012");
    const QByteArray hash = sealer()->lookupHash(number);
    EXPECT_EQ(hash.size(), 16);
    EXPECT_EQ(sealer()->lookupHash(number), hash);
    EXPECT_NE(sealer()->lookupHash(QStringLiteral("0900000013")), hash);
    EXPECT_NE(sealer(2)->lookupHash(number), hash);
    EXPECT_FALSE(hash.contains("0900"));
}

TEST_F(Passwords, AreVerifiedByTheirHash)
{
    const auto hash = hashPassword(m_password, m_least);
    ASSERT_TRUE(hash.has_value());
    EXPECT_TRUE(hash->startsWith("$argon2id$"));
    EXPECT_TRUE(verifyPassword(m_password, *hash));
    EXPECT_FALSE(verifyPassword(m_password + u' ', *hash));
    EXPECT_FALSE(verifyPassword(m_password.toUpper(), *hash));
    EXPECT_FALSE(verifyPassword(QString(), *hash));
    EXPECT_NE(*hashPassword(m_password, m_least), *hash) << "each with its own salt";
}

TEST_F(Passwords, AreTheSameFromEveryKeyboard)
{
    const auto hash = hashPassword(m_password.normalized(QString::NormalizationForm_D), m_least);
    ASSERT_TRUE(hash.has_value());
    EXPECT_TRUE(verifyPassword(m_password.normalized(QString::NormalizationForm_C), *hash));
}

TEST_F(Passwords, AreRefusedEmptyOrEndless)
{
    EXPECT_EQ(hashPassword(QString(), m_least).error().code, QStringLiteral("password.empty"));
    EXPECT_EQ(hashPassword(QString(LongestPassword + 1, u'a'), m_least).error().code,
              QStringLiteral("password.too_long"));
    EXPECT_TRUE(hashPassword(QString(LongestPassword, u'a'), m_least).has_value());
    const QString withNul = QString(QStringLiteral("ab") + QChar(u'\0') + u'c');
    const auto hash = hashPassword(withNul, m_least);
    ASSERT_TRUE(hash.has_value());
    EXPECT_FALSE(verifyPassword(QStringLiteral("ab"), *hash)) << "nothing is cut at a NUL";
}

TEST_F(Passwords, AreNotVerifiedByWhatIsNoHash)
{
    const QByteArray hash = *hashPassword(m_password, m_least);
    for (const QByteArray &wrong :
         {QByteArray(), QByteArray("x"), QByteArray(5000, '$'), hash.left(hash.size() - 1),
          QByteArray(hash + "AA"), QByteArray("$argon2id$v=19$m=99999999,t=3,p=1$"),
          QByteArray(hash.left(20) + '\0' + hash.mid(20))})
        EXPECT_FALSE(verifyPassword(m_password, wrong));
    for (qsizetype i = 0; i < hash.size(); ++i) {
        QByteArray damaged = hash;
        damaged[i] = damaged[i] == 'B' ? 'C' : 'B';
        EXPECT_FALSE(verifyPassword(m_password, damaged)) << "character " << i;
    }
}

TEST_F(Passwords, AreHashedAnewWhenTheCostHasChanged)
{
    const QByteArray hash = *hashPassword(m_password, m_least);
    EXPECT_FALSE(needsRehash(hash, m_least));
    EXPECT_TRUE(needsRehash(hash, {2, m_least.memoryBytes}));
    EXPECT_TRUE(needsRehash(hash));
    EXPECT_TRUE(needsRehash("x", m_least));
    EXPECT_TRUE(needsRehash(QByteArray(), m_least));
}

TEST_F(Passwords, GiveAKeyBySalt)
{
    const QByteArray salt(SaltSize, 's');
    const auto one = keyFromPassword(m_password, salt, m_least);
    ASSERT_TRUE(one.has_value());
    EXPECT_EQ(one->size(), KeySize);
    EXPECT_TRUE(*keyFromPassword(m_password, salt, m_least) == *one);
    EXPECT_FALSE(*keyFromPassword(m_password, QByteArray(SaltSize, 't'), m_least) == *one);
    EXPECT_FALSE(*keyFromPassword(m_password + u'x', salt, m_least) == *one);
    EXPECT_FALSE(*keyFromPassword(m_password, salt, {2, m_least.memoryBytes}) == *one);
    EXPECT_EQ(kindOf(keyFromPassword(m_password, "short", m_least)), ErrorKind::Invalid);
}

TEST_F(KeySlots, OpenUnderTheirPassword)
{
    const SecretBytes data = newDataKey();
    const auto slot = wrapUnderPassword(data, m_password, "slot:lan", m_least);
    ASSERT_TRUE(slot.has_value());
    const auto opened = unwrapUnderPassword(*slot, m_password, "slot:lan");
    ASSERT_TRUE(opened.has_value());
    EXPECT_TRUE(*opened == data);
    EXPECT_EQ(kindOf(unwrapUnderPassword(*slot, QStringLiteral("sai"), "slot:lan")), ErrorKind::NeedLogin);
    EXPECT_EQ(kindOf(unwrapUnderPassword(*slot, QString(), "slot:lan")), ErrorKind::Invalid);
    EXPECT_FALSE(unwrapUnderPassword(*slot, m_password, "slot:hoa").has_value());
}

TEST_F(KeySlots, OpenUnderTheSeatKey)
{
    const SecretBytes data = newDataKey();
    const auto slot = wrapUnderKey(data, key(7), "seat");
    ASSERT_TRUE(slot.has_value());
    const auto opened = unwrapUnderKey(*slot, key(7), "seat");
    ASSERT_TRUE(opened.has_value());
    EXPECT_TRUE(*opened == data);
    EXPECT_EQ(kindOf(unwrapUnderKey(*slot, key(8), "seat")), ErrorKind::Corrupt);
    EXPECT_EQ(kindOf(unwrapUnderKey(*slot, key(7), "other")), ErrorKind::Corrupt);
    EXPECT_EQ(kindOf(unwrapUnderKey(*slot, SecretBytes(5), "seat")), ErrorKind::Invalid);
    EXPECT_EQ(kindOf(wrapUnderKey(data, SecretBytes(5), "seat")), ErrorKind::Invalid);
    EXPECT_EQ(kindOf(wrapUnderKey(SecretBytes(5), key(7), "seat")), ErrorKind::Invalid);
}

TEST_F(KeySlots, NeverOpenWithAFlippedBit)
{
    const SecretBytes data = newDataKey();
    const QByteArray password = *wrapUnderPassword(data, m_password, "slot", m_least);
    const QByteArray seat = *wrapUnderKey(data, key(7), "slot");
    const auto flipped = [](QByteArray bytes, qsizetype bit) {
        bytes[bit / 8] = static_cast<char>(bytes[bit / 8] ^ (1 << (bit % 8)));
        return bytes;
    };
    for (qsizetype bit = 0; bit < seat.size() * 8; ++bit)
        EXPECT_FALSE(unwrapUnderKey(flipped(seat, bit), key(7), "slot").has_value()) << bit;
    for (qsizetype bit = 0; bit < password.size() * 8; ++bit) {
        // This byte of the memory cost would only make the attempt slow: 64 MiB and more.
        if (bit / 8 == 7)
            continue;
        EXPECT_FALSE(unwrapUnderPassword(flipped(password, bit), m_password, "slot").has_value()) << bit;
    }
}

TEST_F(KeySlots, AreRefusedCutOrSwapped)
{
    const SecretBytes data = newDataKey();
    const QByteArray password = *wrapUnderPassword(data, m_password, "slot", m_least);
    const QByteArray seat = *wrapUnderKey(data, key(7), "slot");
    for (qsizetype size = 0; size < password.size(); ++size)
        EXPECT_EQ(kindOf(unwrapUnderPassword(password.left(size), m_password, "slot")), ErrorKind::Corrupt)
            << size;
    for (qsizetype size = 0; size < seat.size(); ++size)
        EXPECT_EQ(kindOf(unwrapUnderKey(seat.left(size), key(7), "slot")), ErrorKind::Corrupt) << size;
    EXPECT_EQ(kindOf(unwrapUnderPassword(seat, m_password, "slot")), ErrorKind::Corrupt);
    EXPECT_EQ(kindOf(unwrapUnderKey(password, key(7), "slot")), ErrorKind::Corrupt);
    QByteArray later = seat;
    later[0] = 9;
    EXPECT_EQ(kindOf(unwrapUnderKey(later, key(7), "slot")), ErrorKind::TooNew);
}

TEST_F(KeySlots, RefuseACostNobodyWouldChoose)
{
    QByteArray slot = *wrapUnderPassword(newDataKey(), m_password, "slot", m_least);
    QByteArray endless = slot;
    endless.replace(1, 4, QByteArray("\xff\xff\xff\x7f", 4));
    EXPECT_EQ(kindOf(unwrapUnderPassword(endless, m_password, "slot")), ErrorKind::Corrupt);
    QByteArray huge = slot;
    huge.replace(5, 4, QByteArray("\xff\xff\xff\x7f", 4));
    EXPECT_EQ(kindOf(unwrapUnderPassword(huge, m_password, "slot")), ErrorKind::Corrupt);
    QByteArray none = slot;
    none.replace(1, 8, QByteArray(8, '\0'));
    EXPECT_EQ(kindOf(unwrapUnderPassword(none, m_password, "slot")), ErrorKind::Corrupt);
}

TEST_F(Secrets, AreTakenCopiedAndCompared)
{
    QByteArray bytes(32, 'k');
    bytes.detach();
    const char *where = bytes.constData();
    const SecretBytes secret = SecretBytes::taking(bytes);
    EXPECT_TRUE(bytes.isEmpty());
    EXPECT_NE(static_cast<const void *>(secret.data()), static_cast<const void *>(where));
    EXPECT_TRUE(secret == secret.copy());
    EXPECT_FALSE(secret == SecretBytes(32));
    EXPECT_FALSE(secret == SecretBytes(31));
    EXPECT_TRUE(SecretBytes() == SecretBytes());
    SecretBytes moved = secret.copy();
    const SecretBytes target = std::move(moved);
    EXPECT_TRUE(target == secret);
    QByteArray shared(32, 'k');
    const QByteArray keeper = shared;
    EXPECT_EQ(SecretBytes::taking(shared).size(), 32);
    EXPECT_EQ(keeper, QByteArray(32, 'k')) << "somebody else's copy is left alone";
}

TEST_F(Secrets, ComeFromChance)
{
    QSet<QString> tokens;
    for (int i = 0; i < 500; ++i) {
        const QString token = randomToken();
        EXPECT_EQ(token.size(), 43);
        tokens.insert(token);
    }
    EXPECT_EQ(tokens.size(), 500);
    EXPECT_EQ(randomBytes(5).size(), 5);
    EXPECT_EQ(randomBytes(0).size(), 0);
    EXPECT_FALSE(newDataKey() == newDataKey());
}

TEST_F(Secrets, AreComparedWhole)
{
    EXPECT_TRUE(equalSecrets("abc", "abc"));
    EXPECT_TRUE(equalSecrets({}, {}));
    EXPECT_FALSE(equalSecrets("abc", "abd"));
    EXPECT_FALSE(equalSecrets("abc", "ab"));
    EXPECT_EQ(digestOf("a").size(), 32);
    EXPECT_NE(digestOf("a"), digestOf("b"));
    EXPECT_EQ(digestOf("").toHex(),
              QByteArray("0e5751c026e543b2e8ab2eb06099daa1d1e5df47778f7787faab45cdf12fe3a8"))
        << "BLAKE2b-256 of nothing";
}
