# SPDX-License-Identifier: GPL-3.0-or-later
list(APPEND SERVER_CORE_SOURCES
  "${CMAKE_CURRENT_LIST_DIR}/minihttp.h" "${CMAKE_CURRENT_LIST_DIR}/minihttp.cpp"
  "${CMAKE_CURRENT_LIST_DIR}/practicefaults.h" "${CMAKE_CURRENT_LIST_DIR}/practicefaults.cpp"
  "${CMAKE_CURRENT_LIST_DIR}/practicestore.h" "${CMAKE_CURRENT_LIST_DIR}/practicestore.cpp"
  "${CMAKE_CURRENT_LIST_DIR}/practiceapi.h" "${CMAKE_CURRENT_LIST_DIR}/practiceapi.cpp" "${CMAKE_CURRENT_LIST_DIR}/practicepages.cpp"
  "${CMAKE_CURRENT_LIST_DIR}/practiceinbox.cpp" "${CMAKE_CURRENT_LIST_DIR}/practicetalk.cpp"
  "${CMAKE_CURRENT_LIST_DIR}/practicecrowd.h" "${CMAKE_CURRENT_LIST_DIR}/practicecrowd.cpp"
  "${CMAKE_CURRENT_LIST_DIR}/crowdtexts.h" "${CMAKE_CURRENT_LIST_DIR}/crowdtexts.cpp"
  "${CMAKE_CURRENT_LIST_DIR}/practicehome.h" "${CMAKE_CURRENT_LIST_DIR}/practicehome.cpp"
  "${CMAKE_CURRENT_LIST_DIR}/practiceserver.h" "${CMAKE_CURRENT_LIST_DIR}/practiceserver.cpp"
  "${CMAKE_CURRENT_LIST_DIR}/practiceportrait.h" "${CMAKE_CURRENT_LIST_DIR}/practiceportrait.cpp"
)
