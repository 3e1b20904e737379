// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>
#include <QDateTime>
#include <QWidget>

class QDateTimeEdit;
class QLabel;

namespace campanile::ui {

/** IANA zones by name with a search that finds any part ("berlin"); shows the offset at the chosen moment. */
class ZoneCombo : public QComboBox
{
    Q_OBJECT
public:
    explicit ZoneCombo(QWidget *parent = nullptr);
    void setZone(const QByteArray &iana);
    /** Empty while the text names no zone. */
    [[nodiscard]] QByteArray zone() const;

Q_SIGNALS:
    void zoneChanged(const QByteArray &iana);
};

/** A click into a date or a time selects the part under it: the year, the hour. */
void selectPartsByClick(QDateTimeEdit *edit);

/**
 * A wall-clock moment and its zone. What a person writes is local time in the zone; what is stored is UTC. When the
 * wall time does not exist (clocks go forward) or comes twice (they go back) a line says what will happen.
 */
class MomentPicker : public QWidget
{
    Q_OBJECT
public:
    explicit MomentPicker(QWidget *parent = nullptr);
    void setMoment(const QDateTime &utc, const QByteArray &iana);
    [[nodiscard]] QDateTime utc() const;
    [[nodiscard]] QByteArray zone() const;
    /** The warning about a clock change; empty on ordinary days. */
    [[nodiscard]] QString warning() const;
    /** Says under the field why the moment is not taken; empty takes it back. */
    void setProblem(const QString &text);
    [[nodiscard]] QString problem() const { return m_problem; }

Q_SIGNALS:
    void momentChanged(const QDateTime &utc, const QByteArray &iana);
    /** Enter, or the focus went on. */
    void editingFinished();

private:
    void tell();
    void showNote();
    QDateTimeEdit *m_wall;
    ZoneCombo *m_zone;
    QLabel *m_note;
    QString m_problem;
};

} // namespace campanile::ui
