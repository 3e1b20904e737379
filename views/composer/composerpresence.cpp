// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/composer/composerpresence.h"

#include "ui/kit/bidi.h"
#include "ui/theme/paint.h"
#include "ui/theme/theme.h"
#include "views/tamed.h"

#include <QAccessible>
#include <QCoreApplication>
#include <QEvent>
#include <QPainter>

#include <algorithm>

namespace campanile::views::composer {

using namespace Qt::StringLiterals;
using services::Present;
using sync::Doing;

namespace {

constexpr int kLineHeight = 24;
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
    : QWidget(panel), m_controller(controller), m_deps(deps), m_presence(deps.presence), m_panel(panel)
{
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    setAccessibleName(tr("Nobody else is here"));
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
    panel->installEventFilter(this);
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
    if (m_panel->isVisible())
        m_presence->setOpen(m_controller.post(), services::Desk::Composer);
    const QList<models::MemberRow> &members = m_members->rows();
    const QList<Present> present = m_presence->at(m_controller.post());
    setVisible(!m_controller.post().isNull() && (std::count_if(members.begin(), members.end(), [](const auto &member) { return member.isActive; }) > 1 || !present.isEmpty()));
    const QString text = postPresenceWords(present, [this](const Present &one) { return nameOf(one); });
    if (text != m_text) {
        m_text = text;
        setToolTip(text);
        setAccessibleName(text.isEmpty() ? tr("Nobody else is here") : text);
        if (QAccessible::isActive()) {
            QAccessibleEvent event(this, QAccessible::NameChanged);
            QAccessible::updateAccessibility(&event);
        }
    }
    update();
}

void ComposerPresence::look()
{
    if (m_window != m_panel->window()) {
        if (m_window && m_window != m_panel)
            m_window->removeEventFilter(this);
        m_window = m_panel->window();
        if (m_window != m_panel)
            m_window->installEventFilter(this);
    }
    m_presence->setInSight(m_panel->isVisible() && !m_window->isMinimized(), services::Desk::Composer);
    refresh();
}

bool ComposerPresence::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::Show:
    case QEvent::Hide:
    case QEvent::WindowStateChange:
    case QEvent::ParentChange:
        // The event comes before what it tells of holds.
        QMetaObject::invokeMethod(this, &ComposerPresence::look, Qt::QueuedConnection);
        break;
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

QSize ComposerPresence::sizeHint() const
{
    return {0, std::max(kLineHeight, QFontMetrics(ui::fontOf(ui::TypeRole::Caption)).height() + ui::space::X2)};
}

void ComposerPresence::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (m_presence && (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)) {
        updateGeometry();
        refresh();
    }
}

void ComposerPresence::paintEvent(QPaintEvent *)
{
    if (m_text.isEmpty())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const ui::Tokens &t = ui::tokens();
    const QColor ground = t.color(ui::ColorRole::Surface);
    const QList<Present> present = m_presence->at(m_controller.post()).mid(0, kMostFacesShown);
    const QRect room = rect().adjusted(ui::space::PanelPadding, 0, -ui::space::PanelPadding, 0);
    int x = 0;
    for (const Present &one : present) {
        const int left = isRightToLeft() ? room.right() + 1 - x - kFaceSize : room.left() + x;
        const QRect face(left, room.top() + (room.height() - kFaceSize) / 2, kFaceSize, kFaceSize);
        painter.setPen(Qt::NoPen);
        painter.setBrush(ground);
        painter.drawEllipse(face.adjusted(-1, -1, 1, 1));
        ui::drawAvatar(&painter, face, {{}, nameOf(one), {}}, ground);
        x += kFaceOffset;
    }
    x += kFaceSize - kFaceOffset + ui::space::X2;
    const QRect words = isRightToLeft() ? room.adjusted(0, 0, -x, 0) : room.adjusted(x, 0, 0, 0);
    painter.setLayoutDirection(layoutDirection());
    ui::drawLine(&painter, words, m_text, ui::fontOf(ui::TypeRole::Caption), t.color(ui::ColorRole::Text), Qt::AlignLeading | Qt::AlignVCenter);
}

} // namespace campanile::views::composer

#include "moc_composerpresence.cpp"
