# SPDX-License-Identifier: GPL-3.0-or-later
list(APPEND FAKE_SOURCES "${CMAKE_CURRENT_LIST_DIR}/fakefacebook.h" "${CMAKE_CURRENT_LIST_DIR}/fakefacebook.cpp")
