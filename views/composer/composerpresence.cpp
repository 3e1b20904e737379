// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/composer/composerpresence.h"

#include "ui/kit/bidi.h"
#include "ui/theme/paint.h"
#include "ui/theme/theme.h"
#include "views/tamed.h"

#include <QCoreApplication>
#include <QPainter>

namespace campanile::views::composer {

using namespace Qt::StringLiterals;
using services::Present;
using sync::Doing;

namespace {

constexpr int kFaceSize = 18;
constexpr int kFaceOffset = 14; ///< faces cover each other a little
constexpr qsizetype kMostFacesShown = 3;

QString postWord(const char *text, int count = -1)
{
    return QCoreApplication::translate("ComposerPresence", text, nullptr, count);
}

QString editingWords(const QStringList &names)
{
    if (names.size() == 1)
        return postWord(QT_TRANSLATE_NOOP("ComposerPresence", "%1 is editing this post")).arg(names.first());
    if (names.size() == 2)
        return postWord(QT_TRANSLATE_NOOP("ComposerPresence", "%1 and %2 are editing this post")).arg(names.first(), names.last());
    return postWord(QT_TRANSLATE_N_NOOP("ComposerPresence", "%n colleagues are editing this post"), int(names.size()));
}

QString openWords(const QStringList &names)
{
    if (names.size() == 1)
        return postWord(QT_TRANSLATE_NOOP("ComposerPresence", "%1 has this post open")).arg(names.first());
    if (names.size() == 2)
        return postWord(QT_TRANSLATE_NOOP("ComposerPresence", "%1 and %2 have this post open")).arg(names.first(), names.last());
    return postWord(QT_TRANSLATE_N_NOOP("ComposerPresence", "%n colleagues have this post open"), int(names.size()));
}

QString offlineWords(const QStringList &names)
{
    if (names.size() == 1)
        return postWord(QT_TRANSLATE_NOOP("ComposerPresence", "%1 was editing this post and is offline")).arg(names.first());
    return postWord(QT_TRANSLATE_N_NOOP("ComposerPresence", "%n colleagues were editing this post and are offline"), int(names.size()));
}

QString ownPostWords(Doing doing)
{
    switch (doing) {
    case Doing::Viewing:
        return postWord(QT_TRANSLATE_NOOP("ComposerPresence", "You have it open on another device"));
    case Doing::Drafting:
        return postWord(QT_TRANSLATE_NOOP("ComposerPresence", "You are editing it on another device"));
    case Doing::Holding:
        return postWord(QT_TRANSLATE_NOOP("ComposerPresence", "You were editing it on a device that is offline"));
    }
    return {};
}

} // namespace

QString postPresenceWords(const QList<Present> &present, const std::function<QString(const Present &)> &name)
{
    QStringList editing;
    QStringList offline;
    QStringList reading;
    QString own;
    for (const Present &one : present) {
        if (one.isMe)
            own = ownPostWords(one.doing);
        else
            (one.doing == Doing::Drafting ? editing : one.doing == Doing::Holding ? offline : reading).append(ui::isolated(name(one)));
    }
    QStringList words;
    if (!editing.isEmpty())
        words.append(editingWords(editing));
    if (!offline.isEmpty())
        words.append(offlineWords(offline));
    if (!own.isEmpty())
        words.append(own);
    if (!reading.isEmpty())
        words.append(openWords(reading));
    return words.join(u" \u00b7 ");
}

ComposerPresence::ComposerPresence(ComposerController &controller, const PanelDeps &deps, QWidget *panel)
    : PresenceStrip(panel), m_controller(controller), m_presence(deps.presence), m_panel(panel)
{
    hide();
    if (!m_presence)
        return;
    m_members = models::makeMembersModel(deps.store);
    m_members->onLoaded([this] { refresh(); });
    connect(m_presence, &services::PresenceService::changed, this, &ComposerPresence::refresh);
    connect(&controller, &ComposerController::opened, this, &ComposerPresence::refresh);
    connect(&controller, &ComposerController::factsChanged, this, &ComposerPresence::refresh);
    connect(&controller, &ComposerController::saveStateChanged, this, [this] {
        // Whatever the person changes is unsaved for a moment.
        if (m_controller.saveState() == SaveState::Unsaved)
            m_presence->noteWriting(m_controller.post(), true, services::Desk::Composer);
        refresh();
    });
    auto *sight = new SightWatch(panel);
    connect(sight, &SightWatch::looked, this, [this, sight] {
        m_presence->setInSight(sight->isInSight(), services::Desk::Composer);
        refresh();
    });
    refresh();
}

ComposerPresence::~ComposerPresence()
{
    if (m_presence)
        m_presence->setOpen({}, services::Desk::Composer);
}

QString ComposerPresence::nameOf(const Present &present) const
{
    const models::MemberRow *member = m_members->find(present.user.toString());
    return member && !member->name.isEmpty() ? tamed(member->name) : tr("Somebody");
}

void ComposerPresence::refresh()
{
    if (!m_presence)
        return;
    if (m_panel->isVisible())
        m_presence->setOpen(m_controller.post(), services::Desk::Composer);
    const QList<Present> present = m_presence->at(m_controller.post());
    const bool keepsRoom = !m_controller.post().isNull() && (hasColleagues(*m_members) || !present.isEmpty());
    say(postPresenceWords(present, [this](const Present &one) { return nameOf(one); }), keepsRoom);
}

int ComposerPresence::drawFaces(QPainter *painter, const QRect &room, const QColor &ground) const
{
    painter->setRenderHint(QPainter::Antialiasing);
    const QList<Present> present = m_presence->at(m_controller.post()).mid(0, kMostFacesShown);
    int x = 0;
    for (const Present &one : present) {
        const int left = isRightToLeft() ? room.right() + 1 - x - kFaceSize : room.left() + x;
        const QRect face(left, room.top() + (room.height() - kFaceSize) / 2, kFaceSize, kFaceSize);
        painter->setPen(Qt::NoPen);
        painter->setBrush(ground);
        painter->drawEllipse(face.adjusted(-1, -1, 1, 1));
        ui::drawAvatar(painter, face, {{}, nameOf(one), {}}, ground);
        x += kFaceOffset;
    }
    return x + kFaceSize - kFaceOffset;
}

} // namespace campanile::views::composer

#include "moc_composerpresence.cpp"
