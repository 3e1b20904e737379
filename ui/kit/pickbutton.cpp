// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/pickbutton.h"

#include "ui/kit/localwords.h"
#include "ui/theme/theme.h"

#include <QCheckBox>
#include <QMenu>
#include <QVBoxLayout>
#include <QWheelEvent>
#include <QWidgetAction>

#include <algorithm>

namespace campanile::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int kPickLeast = 96; // px
}

QString labelOf(const QList<PickChoice> &choices, const QString &wire)
{
    const auto it = std::find_if(choices.cbegin(), choices.cend(), [&wire](const PickChoice &choice) { return choice.wire == wire; });
    return it == choices.cend() ? wire : it->label;
}

PickButton::PickButton(const QString &name, const QString &noneText, QList<PickChoice> choices, QWidget *parent)
    : QComboBox(parent), m_name(name), m_noneText(noneText), m_choices(std::move(choices)), m_menu(new QMenu(this))
{
    addItem(noneText);
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(12);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    fill();
    showText();
}

void PickButton::fill()
{
    for (const PickChoice &choice : m_choices) {
        // A check box in the menu, so that several can be chosen before it closes.
        auto *box = new QCheckBox(choice.label);
        box->setObjectName(choice.wire);
        auto *holder = new QWidget;
        auto *column = new QVBoxLayout(holder);
        column->setContentsMargins(space::X3, space::X1, space::X3, space::X1);
        column->addWidget(box);
        auto *action = new QWidgetAction(m_menu);
        action->setDefaultWidget(holder);
        m_menu->addAction(action);
        connect(box, &QCheckBox::toggled, this, [this, wire = choice.wire](bool on) {
            m_picked.removeAll(wire);
            if (on)
                m_picked.append(wire);
            showText();
            Q_EMIT changed();
        });
    }
    if (m_choices.isEmpty())
        m_menu->addAction(tr("There is nothing to choose from yet"))->setEnabled(false);
}

void PickButton::showPopup()
{
    m_menu->setMinimumWidth(width());
    m_menu->popup(mapToGlobal(isRightToLeft() ? QPoint(width() - std::max(width(), m_menu->sizeHint().width()), height()) : QPoint(0, height())));
}

/** What does not fit is shortened, and told by the menu. */
QSize PickButton::minimumSizeHint() const
{
    const QSize hint = QComboBox::minimumSizeHint();
    return {std::min(hint.width(), room(kPickLeast)), hint.height()};
}

void PickButton::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}

void PickButton::setPicked(const QStringList &wires)
{
    m_picked = wires;
    for (QCheckBox *box : m_menu->findChildren<QCheckBox *>()) {
        const QSignalBlocker quiet(box);
        box->setChecked(wires.contains(box->objectName()));
    }
    showText();
}

void PickButton::showText()
{
    QStringList names;
    for (const QString &wire : std::as_const(m_picked))
        names.append(labelOf(m_choices, wire));
    const QString all = names.isEmpty() ? m_noneText : joinedWords(names);
    setItemText(0, all);
    setToolTip(names.size() > 1 ? all : QString());
    setAccessibleName(joinedWords({m_name, all}));
}

} // namespace campanile::ui

#include "moc_pickbutton.cpp"
