// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>
#include <QString>
#include <QWidget>

class QLabel;
class QSplitter;

namespace campanile {
class Settings;
}

namespace campanile::ui {

/** Label above, field, help or error below (ux.md section 2, Forms). Takes ownership of the field. */
class FormRow : public QWidget
{
    Q_OBJECT
public:
    FormRow(const QString &label, QWidget *field, const QString &help = {}, QWidget *parent = nullptr);
    [[nodiscard]] QWidget *field() const { return m_field; }
    /** Shows the text in danger with an icon under the field; empty goes back to the help. */
    void setError(const QString &text);
    [[nodiscard]] QString error() const { return m_error; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();
    QWidget *m_field;
    QLabel *m_note;
    QLabel *m_icon;
    QString m_help;
    QString m_error;
};

/** A button in the one filled style; one of them per form. */
[[nodiscard]] QPushButton *primaryButton(const QString &text, QWidget *parent = nullptr);
[[nodiscard]] QPushButton *dangerButton(const QString &text, QWidget *parent = nullptr);
/** A button with an icon of the theme before its words, apart by more than the style's four pixels. */
[[nodiscard]] QPushButton *iconButton(const QString &icon, const QString &text, QWidget *parent = nullptr);
/** Keeps the sizes of a splitter between runs under @p key. */
void rememberSplitter(QSplitter *splitter, const QString &key, Settings *settings);

} // namespace campanile::ui
