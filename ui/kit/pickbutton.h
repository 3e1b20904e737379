// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>
#include <QList>
#include <QStringList>

class QMenu;

namespace campanile::ui {

/** A value as it is stored and what it is called. */
struct PickChoice {
    QString wire;
    QString label;
};
/** The label; the value itself when it is not among the choices. */
[[nodiscard]] QString labelOf(const QList<PickChoice> &choices, const QString &wire);

/** Several of a list, chosen in a menu that stays open; says what is chosen, or what none means. GUI thread. */
class PickButton : public QComboBox
{
    Q_OBJECT

public:
    PickButton(const QString &name, const QString &noneText, QList<PickChoice> choices, QWidget *parent = nullptr);
    /** What is not offered stays as it is. In the order of choosing. */
    void setPicked(const QStringList &wires);
    [[nodiscard]] QStringList picked() const { return m_picked; }
    void showPopup() override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void changed();

protected:
    void wheelEvent(QWheelEvent *event) override;

private:
    void fill();
    void showText();
    const QString m_name;
    const QString m_noneText;
    const QList<PickChoice> m_choices;
    QMenu *m_menu;
    QStringList m_picked;
};

} // namespace campanile::ui
