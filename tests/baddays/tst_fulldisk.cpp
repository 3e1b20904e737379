// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/program.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace campanile::test;
using namespace Qt::StringLiterals;

/** The real program on a disk without room. */
class TestFullDisk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesTheEditAndHeals();

private:
    [[nodiscard]] static QStringList texts(const ProgramRun &run);
};

QStringList TestFullDisk::texts(const ProgramRun &run)
{
    QStringList list;
    for (const QJsonValue &post : run.json().value(u"posts"_s).toArray())
        list.append(post.toObject().value(u"text"_s).toString());
    list.sort();
    return list;
}

// A small disk of its own in a mount namespace, so that it is really full and gone when the shell ends.
void TestFullDisk::refusesTheEditAndHeals()
{
    QTemporaryDir dir;
    const QString disk = dir.filePath(u"disk"_s);
    QVERIFY(QDir().mkpath(disk));
    QByteArray csv = "Text,Image URL,Tags,Posting Time\n";
    for (int row = 0; row < 900; ++row)
        csv += "Row " + QByteArray::number(row) + ' ' + QByteArray(4'000, 'x') + ",,,2099-01-02 09:00\n";
    QFile file(dir.filePath(u"big.csv"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(csv) == csv.size());
    file.close();

    static const char script[] = R"sh(
        set -u
        program=$1 out=$2 disk=$3
        mount -t tmpfs -o size=40m none "$disk" || exit 9
        run() { name=$1; shift; "$program" --headless "$@" --profile "$disk/profile" >"$out/$name.out" 2>"$out/$name.err"; echo $? >"$out/$name.code"; }
        run made workspace create --name Roastery
        run before post create --offline --text Before
        free=$(df --output=avail -k "$disk" | tail -n 1)
        head -c $(( (free - 1500) * 1024 )) /dev/zero >"$disk/filler"
        run import import "$out/big.csv" --offline
        run kept post list --offline
        cat /dev/zero >"$disk/more" 2>/dev/null
        run full post create --offline --text Full
        rm "$disk/filler" "$disk/more"
        run again post create --offline --text Again
        run listed post list --offline
        run sync sync
    )sh";
    const ProgramRun all = runProgram({u"unshare"_s, u"-rm"_s, u"sh"_s, u"-c"_s, QString::fromLatin1(script), u"sh"_s,
                                       campanileProgram(), dir.path(), disk});
    QVERIFY2(all.code == 0, all.err.constData());
    const auto step = [&](const QString &name) {
        const auto text = [&](const QString &suffix) {
            QFile part(dir.filePath(name + suffix));
            return part.open(QIODevice::ReadOnly) ? part.readAll() : QByteArray();
        };
        return ProgramRun{text(u".code"_s).trimmed().toInt(), text(u".out"_s), text(u".err"_s)};
    };
    for (const QString &name : {u"made"_s, u"before"_s, u"again"_s, u"listed"_s, u"sync"_s})
        QVERIFY2(step(name).code == 0, (name.toUtf8() + ": " + step(name).err).constData());
    for (const QString &name : {u"import"_s, u"full"_s}) {
        const ProgramRun refused = step(name);
        QCOMPARE(refused.code, 1);
        QVERIFY2(refused.errorCode() == u"store.diskFull" || refused.errorCode() == u"profile.notWritable",
                 (name.toUtf8() + ": " + refused.err).constData());
        QVERIFY2(refused.errorSentence().contains(u"space"), qPrintable(refused.errorSentence()));
    }
    QCOMPARE(texts(step(u"listed"_s)), (QStringList{u"Again"_s, u"Before"_s}));
    QCOMPARE(step(u"sync"_s).json().value(u"waiting"_s).toInt(-1), 0);
}

QTEST_GUILESS_MAIN(TestFullDisk)
#include "tst_fulldisk.moc"
