# The dashboard in a container:
#   docker build -t partnership-vector . && docker run --rm -p 8501:8501 partnership-vector
# Then open http://localhost:8501. Other addresses are named as outside of a container: -e STREAMLIT_SERVER_ALLOWED_HOSTS=...
FROM debian:bookworm-slim

RUN apt-get update \
 && apt-get install --yes --no-install-recommends ca-certificates make python3 python3-venv \
 && rm -rf /var/lib/apt/lists/*

RUN useradd --create-home dashboard
USER dashboard
WORKDIR /home/dashboard/partnership-vector

COPY --chown=dashboard Makefile requirements.txt constraints.txt ./
RUN make install
COPY --chown=dashboard . .

# A container is reached from outside of it: nobody is taken for its owner (docs/deploy.md).
ENV STREAMLIT_SERVER_ADDRESS=0.0.0.0
EXPOSE 8501
CMD ["make", "run"]
