package io.earshot.connectors.contract;

/** A fixture whose server is a {@link FaultySite}. */
public abstract class FaultyFixture implements ConnectorFixture {
  /** Where it serves. */
  protected final FaultySite faulty = new FaultySite();

  @Override
  public void disorder() {
    faulty.disorder();
  }

  @Override
  public void answer(Fault fault) {
    faulty.answer(fault);
  }

  @Override
  public void trouble(Faults faults) {
    faulty.trouble(faults);
  }

  @Override
  public void close() {
    faulty.close();
  }
}
